package pro.supportmax.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import java.util.List;
import java.util.Set;

/** Time, chance and new ids are injected; only the composition root and {@code kernel.Ids} know where they come from. */
public final class TimeAndChance implements HouseRule {

    private static final Set<String> FORBIDDEN = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.Math.random",
            "java.util.Random.<init>",
            "java.util.Date.<init>",
            "java.util.UUID.randomUUID",
            "java.util.concurrent.ThreadLocalRandom.current");

    private final Set<String> roots;

    /** @param roots full names of the classes that may */
    public TimeAndChance(Set<String> roots) {
        this.roots = roots;
    }

    @Override
    public List<String> brokenBy(House house) {
        return house.product()
                .filter(type -> !roots.contains(House.topLevel(type).getName()))
                .flatMap(type -> type.getCodeUnitAccessesFromSelf().stream())
                .filter(TimeAndChance::isForbidden)
                .map(access -> "%s:%d calls %s: take a Clock, a RandomGenerator or Ids in the constructor instead."
                        .formatted(access.getOriginOwner().getName(), access.getLineNumber(), name(access)))
                .sorted()
                .toList();
    }

    private static boolean isForbidden(JavaCodeUnitAccess<?> access) {
        var owner = access.getTargetOwner().getName();
        return FORBIDDEN.contains(name(access))
                || owner.equals("java.time.Clock") && access.getName().startsWith("system")
                || owner.equals("java.time.Clock") && access.getName().startsWith("tick") && !takesClock(access)
                || owner.startsWith("java.time.") && access.getName().equals("now") && !takesClock(access);
    }

    private static boolean takesClock(JavaCodeUnitAccess<?> access) {
        return access.getTarget().getRawParameterTypes().stream()
                .map(JavaClass::getName)
                .anyMatch("java.time.Clock"::equals);
    }

    private static String name(JavaCodeUnitAccess<?> access) {
        return access.getTargetOwner().getName() + "." + access.getName();
    }
}
