package pro.supportmax.house;

import java.util.List;

/** One rule of the house. */
public interface HouseRule {

    /** Every place that breaks the rule, one sentence each; empty when the rule is kept. */
    List<String> brokenBy(House house);
}
