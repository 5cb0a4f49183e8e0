package pro.supportmax;

import static org.assertj.core.api.Assertions.fail;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import pro.supportmax.house.DoorPlates;
import pro.supportmax.house.FrontDoors;
import pro.supportmax.house.House;
import pro.supportmax.house.HouseRule;
import pro.supportmax.house.Names;
import pro.supportmax.house.OneWay;
import pro.supportmax.house.RealInterfaces;
import pro.supportmax.house.Sizes;
import pro.supportmax.house.TimeAndChance;

/** The house rules, applied to the product. {@link HouseRulesCanFailTests} proves that each of them can fail. */
class HouseTests {

    /** Types that may be public although no other module uses them, each with the reason. */
    private static final Map<String, String> PUBLIC_ALL_THE_SAME = Map.of();

    /** Where things are put together; the last one only for a dry run of triage in the terminal. */
    private static final Set<String> COMPOSITION_ROOTS =
            Set.of("pro.supportmax.SupportMax", "pro.supportmax.kernel.Ids", "pro.supportmax.cli.Brain");

    private static final House house = House.ofProduct();

    @Test
    void modulesUseOnlyFrontDoorsOfModulesTheyMayUse() {
        ApplicationModules.of(SupportMax.class).verify();
    }

    @Test
    void everyPackageHasItsDoorPlate() {
        check(new DoorPlates());
    }

    @Test
    void whatIsPublicIsNeededOutside() {
        check(new FrontDoors(PUBLIC_ALL_THE_SAME));
    }

    @Test
    void everyInterfaceHasTwoImplementations() {
        check(new RealInterfaces());
    }

    @Test
    void timeChanceAndIdsAreInjected() {
        check(new TimeAndChance(COMPOSITION_ROOTS));
    }

    @Test
    void filesMethodsAndSignaturesStaySmall() {
        check(new Sizes());
    }

    @Test
    void namesSayWhatAThingIs() {
        check(new Names());
    }

    @Test
    void onlyModelsAndMcpTalkToLanguageModels() {
        check(new OneWay("org.springframework.ai", Set.of("models", "mcp")));
    }

    @Test
    void onlyOutboundHasAClientForAddressesThatPeopleTyped() {
        check(new OneWay("org.apache.hc", Set.of("outbound")));
    }

    private static void check(HouseRule rule) {
        var broken = rule.brokenBy(house);
        if (!broken.isEmpty()) {
            fail("A house rule is broken in %d places:%n  %s", broken.size(), String.join("\n  ", broken));
        }
    }
}
