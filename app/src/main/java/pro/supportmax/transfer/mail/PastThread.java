package pro.supportmax.transfer.mail;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pro.supportmax.mail.Mail;
import pro.supportmax.mail.MailAddress;
import pro.supportmax.transfer.runs.Course;
import pro.supportmax.transfer.runs.Thing;

/** One conversation while it is filed: whose it is, and which ticket it has become. */
final class PastThread {

    final Course course;
    private final MailAddress requester;
    private @Nullable String ticket;
    private Instant last = Instant.EPOCH;

    private PastThread(Course course, MailAddress requester, @Nullable String ticket) {
        this.course = course;
        this.requester = requester;
        this.ticket = ticket;
    }

    static PastThread of(List<Leaf> conversation, Course course) {
        var ticket = conversation.stream()
                .map(leaf -> leaf.sender().id())
                .filter(Objects::nonNull)
                .flatMap(id -> course.here(message(id)).stream())
                .findFirst()
                .orElse(null);
        return new PastThread(course, requester(conversation, course), ticket);
    }

    /** The first person outside who wrote, else the first to whom the company wrote, else whatever machine did. */
    private static MailAddress requester(List<Leaf> conversation, Course course) {
        var senders = conversation.stream().map(Leaf::sender).toList();
        return Stream.of(
                        senders.stream().filter(Leaf.Sender::personal).map(Leaf.Sender::from),
                        senders.stream().flatMap(sender -> sender.to().stream()),
                        senders.stream().map(Leaf.Sender::from))
                .flatMap(addresses -> addresses)
                .filter(address -> address.isKnown() && !course.order().owns(address.address()))
                .findFirst()
                .orElse(MailAddress.UNKNOWN);
    }

    static Thing message(String id) {
        return new Thing(Thing.Kind.MESSAGE, id);
    }

    /** @throws IllegalArgumentException when the conversation names nobody outside */
    MailAddress requester() {
        if (!requester.isKnown()) {
            throw new IllegalArgumentException("no address outside your own takes part, so there is no customer");
        }
        return requester;
    }

    boolean isRequester(MailAddress address) {
        return address.address().equalsIgnoreCase(requester.address());
    }

    /** The ticket that the conversation is already, by its own mails or by one that a mail answers. */
    Optional<String> ticket(Mail mail) {
        if (ticket == null) {
            ticket = mail.references().stream()
                    .flatMap(id -> course.here(message(id)).stream())
                    .findFirst()
                    .orElse(null);
        }
        return Optional.ofNullable(ticket);
    }

    void became(String number) {
        ticket = number;
    }

    /** When a mail was written: as it says, but not later than now; without a date, as the one before it. */
    Instant time(@Nullable Instant date) {
        var now = course.now();
        var known = date == null ? last.equals(Instant.EPOCH) ? now : last : date;
        last = known.isAfter(now) ? now : known;
        return last;
    }
}
