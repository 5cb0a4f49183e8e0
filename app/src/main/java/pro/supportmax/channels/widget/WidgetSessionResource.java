package pro.supportmax.channels.widget;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pro.supportmax.access.Open;
import pro.supportmax.channels.chat.ChatTickets;
import pro.supportmax.channels.chat.Contacts;
import pro.supportmax.channels.http.Input;
import pro.supportmax.channels.rest.One;

/** How a widget looks, and who is using it. */
@RestController
@RequestMapping("/widget/v1/{inbox}")
@Open("Customers chat without an account; each sees only what the own session opens")
class WidgetSessionResource {

    private final WidgetDoor door;
    private final Admission admission;
    private final Appearance appearance;
    private final ChatTickets tickets;
    private final Contacts contacts;

    WidgetSessionResource(
            WidgetDoor door, Admission admission, Appearance appearance, ChatTickets tickets, Contacts contacts) {
        this.door = door;
        this.admission = admission;
        this.appearance = appearance;
        this.tickets = tickets;
        this.contacts = contacts;
    }

    /** @param token by which the company's system vouches for the visitor; an anonymous session when left out */
    record SessionBody(@Nullable String token) {}

    /**
     * A session.
     *
     * @param token for the header {@code Authorization}
     * @param customer whether it is the session of a customer who was proven
     * @param until when it ends; null when it does not
     * @param email whether the product knows an address at which to reach the visitor
     */
    record SessionJson(
            String token, boolean customer, @Nullable Instant until, boolean email) {}

    /** @param email where the visitor wants to be reached */
    record ContactBody(@Nullable String email) {}

    /** @param email as it is kept */
    record ContactJson(String email) {}

    @GetMapping("/settings")
    One<Appearance.Shown> settings(@PathVariable String inbox) {
        return new One<>(appearance.of(inbox));
    }

    @PostMapping("/session")
    @ResponseStatus(HttpStatus.CREATED)
    One<SessionJson> session(@PathVariable String inbox, @RequestBody SessionBody body, HttpServletRequest request) {
        if (body.token() == null) {
            door.newcomer(request.getRemoteAddr());
        } else {
            door.prover(request.getRemoteAddr());
        }
        var badge = admission.admit(inbox, body.token());
        var known = badge.visitor().externalId() != null && admission.hasAddress(badge.visitor());
        return new One<>(new SessionJson(badge.token(), badge.visitor().externalId() != null, badge.until(), known));
    }

    /** A claim: answers may go there, and that is all. */
    @PostMapping("/contact")
    One<ContactJson> contact(
            @PathVariable String inbox,
            @RequestBody ContactBody body,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        var visitor = door.small(inbox, authorization);
        new Input().text("email", body.email(), 320).orThrow();
        var email =
                Input.checked("email", () -> contacts.claim(tickets.customer(visitor), String.valueOf(body.email())));
        return new One<>(new ContactJson(email));
    }
}
