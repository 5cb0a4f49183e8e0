package pro.supportmax.guard;

import java.util.List;

/**
 * A text from outside, ready to be read by the machine.
 *
 * @param text normalised: NFKC, without invisible and direction-changing characters
 * @param taints what is suspicious in it; a tainted text is still read and answered, but can never widen what the
 *     machine may do
 */
public record Screened(String text, List<Taint> taints) {

    public Screened {
        taints = List.copyOf(taints);
    }

    public boolean tainted() {
        return !taints.isEmpty();
    }
}
