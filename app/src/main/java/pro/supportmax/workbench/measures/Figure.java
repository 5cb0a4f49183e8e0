package pro.supportmax.workbench.measures;

import java.util.Locale;

/**
 * One measured number.
 *
 * @param set what it was measured on
 * @param name what it says, as {@code quality/floors.yaml} names it
 * @param value a share from 0 to 1, or a score
 * @param of how many rows it rests on
 */
public record Figure(String set, String name, double value, Unit unit, int of) {

    /** What kind of number it is. */
    public enum Unit {
        /** A part of a whole, shown in percent. */
        SHARE,
        /** A number of its own, such as an area under a curve. */
        SCORE
    }

    public static Figure share(String set, String name, double value, int of) {
        return new Figure(set, name, value, Unit.SHARE, of);
    }

    public static Figure score(String set, String name, double value, int of) {
        return new Figure(set, name, value, Unit.SCORE, of);
    }

    public String shown() {
        return shown(value);
    }

    /** Another value of the same kind, such as its floor. */
    public String shown(double other) {
        return unit == Unit.SHARE
                ? String.format(Locale.ROOT, "%.1f %%", other * 100)
                : String.format(Locale.ROOT, "%.3f", other);
    }
}
