package pro.supportmax.kernel;

/** The plan a customer's organisation is on ({@code basic}, {@code pro}, …). Which tiers exist is configuration. */
public record Tier(String id) {

    /** For customers of whom no plan is known. */
    public static final Tier NONE = new Tier("none");
}
