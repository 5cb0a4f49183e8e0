package pro.supportmax.house;

import java.util.List;
import java.util.Set;

/** There is one way to language models, and one to addresses that people typed: only some modules know the library. */
public final class OneWay implements HouseRule {

    private final String library;
    private final Set<String> modules;

    /**
     * @param library package of the library
     * @param modules the modules that may use it
     */
    public OneWay(String library, Set<String> modules) {
        this.library = library;
        this.modules = modules;
    }

    @Override
    public List<String> brokenBy(House house) {
        return house.product()
                .filter(type -> !modules.contains(house.module(type)))
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(use -> use.getTargetClass().getPackageName().startsWith(library)))
                .map(type -> "%s uses %s: only %s may; go through its front door, which guards what goes out."
                        .formatted(type.getName(), library, modules))
                .sorted()
                .toList();
    }
}
