package pro.supportmax.demo;

import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pro.supportmax.access.Open;
import pro.supportmax.channels.widget.Vouchers;
import pro.supportmax.customers.CustomerDraft;
import pro.supportmax.demo.Progress.Stage;
import pro.supportmax.kernel.NotFound;

/**
 * A page of the demo company that embeds the widget, to see it as customers do. What it says is content; it is there only
 * where the demo company has moved in, and it vouches for nobody but customers that its content names.
 */
@Controller
class DemoSite {

    private static final String CONTENT = "site.yaml";

    private final DemoFiles files;
    private final Progress progress;
    private final Vouchers vouchers;

    DemoSite(DemoFiles files, Progress progress, Vouchers vouchers) {
        this.files = files;
        this.progress = progress;
        this.vouchers = vouchers;
    }

    /** A part of the page. */
    record Section(String id, String title, String text, List<Point> points) {

        record Point(String title, String text) {}
    }

    /** Somebody as whom a visitor may sign in. */
    record Person(String id, String name) {}

    @GetMapping("/demo-site")
    @Open("A page of the demo company, which is open to all")
    String page(Model model) {
        demandCompany();
        model.addAttribute("company", files.word("company.yaml", "company"));
        model.addAttribute("tagline", files.word(CONTENT, "tagline"));
        model.addAttribute("lead", files.word(CONTENT, "lead"));
        model.addAttribute("inbox", files.word(CONTENT, "inbox"));
        model.addAttribute("sections", files.list(CONTENT, "sections", Section.class));
        model.addAttribute("people", people());
        return "demo/site";
    }

    @GetMapping("/demo-site/token")
    @Open("Vouches for customers of the demo company, whose letters are public")
    ResponseEntity<Map<String, String>> token(@RequestParam String customer) {
        demandCompany();
        var person = people().stream()
                .filter(each -> each.id().equals(customer))
                .findFirst()
                .orElseThrow(() -> new NotFound("A demo customer of this id"));
        var token = vouchers.token(files.word(CONTENT, "inbox"), person.id(), DemoCompany.BY);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Map.of("token", token));
    }

    private List<Person> people() {
        var named = files.nodes(CONTENT, "customers").stream()
                .map(node -> node.asString())
                .toList();
        return files.list("customers.yaml", "customers", CustomerDraft.class).stream()
                .filter(draft -> named.contains(draft.externalId()))
                .map(draft -> new Person(String.valueOf(draft.externalId()), String.valueOf(draft.name())))
                .toList();
    }

    private void demandCompany() {
        if (progress.stage() != Stage.LOADED && progress.stage() != Stage.LOADING) {
            throw new NotFound("The demo company's page");
        }
    }
}
