package pro.supportmax;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import pro.supportmax.house.DoorPlates;
import pro.supportmax.house.FrontDoors;
import pro.supportmax.house.House;
import pro.supportmax.house.Names;
import pro.supportmax.house.OneWay;
import pro.supportmax.house.RealInterfaces;
import pro.supportmax.house.Sizes;
import pro.supportmax.house.Source;
import pro.supportmax.house.TimeAndChance;

/** Every house rule against a house that breaks it. */
class HouseRulesCanFailTests {

    @Test
    void reachingPastAFrontDoorIsFound() {
        ImportOption everything = location -> true;
        var modules = ApplicationModules.of("pro.supportmax.housefixture.walls", everything);

        assertThat(modules.detectViolations().getMessages())
                .singleElement()
                .asString()
                .contains("Module 'shop' depends on non-exposed type", "stock.shelf.Shelf");
    }

    @Test
    void missingAndVagueDoorPlatesAreFound() {
        assertThat(new DoorPlates().brokenBy(House.ofFixture("plates")))
                .anySatisfy(s -> assertThat(s).contains("plates.bare has no package-info"))
                .anySatisfy(s -> assertThat(s).contains("plates.vague is not @NullMarked"))
                .anySatisfy(s -> assertThat(s).contains("plates.vague does not say which modules"))
                .anySatisfy(s -> assertThat(s).contains("plates.vague does not say where to begin"))
                .hasSize(4);
    }

    @Test
    void publicTypesThatNobodyOutsideNeedsAreFound() {
        var kitchen = "pro.supportmax.housefixture.doors.kitchen.";

        assertThat(new FrontDoors(Map.of()).brokenBy(House.ofFixture("doors")))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith(kitchen + "Knife is public"),
                        second -> assertThat(second).startsWith(kitchen + "cellar.Rat is public"));
        assertThat(new FrontDoors(Map.of(kitchen + "Knife", "a reason", kitchen + "Fork", "gone"))
                        .brokenBy(House.ofFixture("doors")))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith(kitchen + "Fork is on the list"),
                        second -> assertThat(second).startsWith(kitchen + "cellar.Rat is public"));
    }

    @Test
    void interfacesWithOneImplementationAreFound() {
        assertThat(new RealInterfaces().brokenBy(House.ofFixture("interfaces")))
                .singleElement()
                .asString()
                .contains("Harbour is an interface with one");
    }

    @Test
    void timeChanceAndIdsOutOfThinAirAreFound() {
        assertThat(new TimeAndChance(Set.of()).brokenBy(House.ofFixture("time")))
                .hasSize(6)
                .allSatisfy(s -> assertThat(s).startsWith("pro.supportmax.housefixture.time.late.Alarm:"))
                .extracting(s -> s.replaceAll(".* calls (.*):.*", "$1"))
                .containsExactlyInAnyOrder(
                        "java.time.Instant.now",
                        "java.time.LocalDate.now",
                        "java.lang.System.currentTimeMillis",
                        "java.util.Random.<init>",
                        "java.util.UUID.randomUUID",
                        "java.time.Clock.systemUTC");
        assertThat(new TimeAndChance(Set.of("pro.supportmax.housefixture.time.late.Alarm"))
                        .brokenBy(House.ofFixture("time")))
                .isEmpty();
    }

    @Test
    void whatIsTooBigIsFound() {
        assertThat(new Sizes().brokenBy(House.ofFixture("sizes")))
                .satisfiesExactlyInAnyOrder(
                        s -> assertThat(s).contains("The constructor of Sprawling takes 7 parameters"),
                        s -> assertThat(s).contains("Method asksTooMuch takes 5 parameters"),
                        s -> assertThat(s).contains("Method tooLong has 31 lines"));
    }

    @Test
    void onlyCodeCountsForTheSizeOfAFile() {
        var comment = "/* 1\n2\n3 */\n// 4\n\nimport java.util.List;\n";
        var fields = IntStream.rangeClosed(1, 249)
                .mapToObj(i -> "    String f" + i + " = \"/* no comment */\";")
                .collect(Collectors.joining("\n"));

        assertThat(sizesOf(comment + "class Big {\n" + fields + "\n}"))
                .singleElement()
                .asString()
                .contains("251 lines");
        assertThat(sizesOf(comment + "class Big {\n" + fields + "}")).isEmpty();
    }

    @Test
    void emptyNamesAreFound() {
        assertThat(new Names().brokenBy(House.ofFixture("names")))
                .satisfiesExactlyInAnyOrder(
                        s -> assertThat(s).contains("TicketManager"),
                        s -> assertThat(s).contains("CustomerInfo"),
                        s -> assertThat(s).contains("Teammate or Specialist"),
                        s -> assertThat(s).contains("names.util could hold anything"));
    }

    @Test
    void aSecondWayToModelsIsFound() {
        var library = "org.springframework.ai";

        assertThat(new OneWay(library, Set.of("models")).brokenBy(House.ofFixture("models")))
                .singleElement()
                .asString()
                .contains("Shortcut uses org.springframework.ai");
        assertThat(new OneWay(library, Set.of("sly")).brokenBy(House.ofFixture("models")))
                .isEmpty();
    }

    private static List<String> sizesOf(String text) {
        var empty = House.ofFixture("sizes");
        return new Sizes()
                .brokenBy(new House(
                        empty.root(), empty.classes(), empty.isProduct(), Source.parse(Map.of("Big.java", text))));
    }
}
