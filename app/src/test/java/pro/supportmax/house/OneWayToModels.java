package pro.supportmax.house;

import java.util.List;
import java.util.Set;

/** There is one way to language models: only the named modules know the library that talks to them. */
public final class OneWayToModels implements HouseRule {

    private final String library;
    private final Set<String> modules;

    /**
     * @param library package of the library
     * @param modules the modules that may use it
     */
    public OneWayToModels(String library, Set<String> modules) {
        this.library = library;
        this.modules = modules;
    }

    @Override
    public List<String> brokenBy(House house) {
        return house.product()
                .filter(type -> !modules.contains(house.module(type)))
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(use -> use.getTargetClass().getPackageName().startsWith(library)))
                .map(type -> "%s uses %s: go through the module models, which masks personal data and keeps the budget."
                        .formatted(type.getName(), library))
                .sorted()
                .toList();
    }
}
