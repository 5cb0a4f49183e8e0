package pro.supportmax.transfer.mail;

import java.util.List;
import org.springframework.stereotype.Component;
import pro.supportmax.transfer.runs.Course;
import pro.supportmax.transfer.runs.SourceFile;
import pro.supportmax.transfer.runs.Spot;
import pro.supportmax.transfer.runs.Thing;

/** Imports mail in two passes: the first finds out which mails belong together, the second files them by age. */
@Component
public class MailImport {

    private final PastMail past;

    MailImport(PastMail past) {
        this.past = past;
    }

    /** @throws IllegalArgumentException when nobody said which addresses are the company's own */
    public void take(List<SourceFile> files, Course course) {
        if (course.order().own().isEmpty()) {
            throw new IllegalArgumentException("Say which addresses are your own, so that customers are told from"
                    + " teammates: --own support@example.com, or --own @example.com for all of a domain.");
        }
        for (var conversation : new MailBag(course).of(files).all()) {
            file(conversation, course);
        }
    }

    private void file(List<Leaf> conversation, Course course) {
        var thread = PastThread.of(conversation, course);
        for (var leaf : conversation) {
            var spot = Spot.of(leaf.file(), leaf.number());
            var id = leaf.sender().id();
            course.attempt(id == null ? spot : spot.named(id), Thing.Kind.MESSAGE, () -> past.file(leaf, thread));
            course.progress(leaf.length());
        }
    }
}
