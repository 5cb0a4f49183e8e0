package pro.supportmax.compliance;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.Fact;

/** A fact on its way into the trail. Times are cut to the microseconds that the table keeps. */
record Draft(Instant at, Actor by, String type, String subject, String content) {

    private static final String HOUSE = "pro.supportmax.";

    static Draft of(Fact fact) {
        return new Draft(
                fact.at().truncatedTo(ChronoUnit.MICROS),
                fact.by(),
                type(fact),
                fact.subject(),
                CanonicalJson.of(fact));
    }

    private static String type(Fact fact) {
        var name = fact.getClass().getCanonicalName();
        if (name == null) {
            throw new IllegalArgumentException("A fact is a named record, " + fact.getClass() + " is none");
        }
        return name.startsWith(HOUSE) ? name.substring(HOUSE.length()) : name;
    }
}
