package pro.supportmax.compliance;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Follows the chain link by link and stops where it breaks. */
final class Walk {

    private Link reached = Link.START;
    private Verification.@Nullable Broken broken;

    /** Whether it is worth going on. */
    boolean step(AuditEntry entry) {
        var next = reached.next(entry);
        if (!Objects.equals(entry.position(), next.position())) {
            broken = new Verification.Broken(next.position(), "the entry at this place is missing");
        } else if (!next.hex().equals(entry.hash())) {
            broken = new Verification.Broken(
                    next.position(),
                    "entry " + entry.id() + " is not what was sealed here, or not after its neighbour");
        } else {
            reached = next;
        }
        return broken == null;
    }

    /** @param head the last link that was ever sealed */
    Verification end(Link head, long unsealed) {
        if (broken != null) {
            return broken;
        }
        if (!reached.sameAs(head)) {
            return new Verification.Broken(
                    reached.position() + 1, "the trail ends here, but was sealed up to " + head.position());
        }
        return new Verification.Intact(reached.position(), unsealed);
    }
}
