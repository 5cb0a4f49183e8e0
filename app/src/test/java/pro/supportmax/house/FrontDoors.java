package pro.supportmax.house;

import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A public type is part of its module's front door, so somebody outside must need it: use it, or meet it in the
 * signature of a type that is used. In a package below the module's root, somebody outside that package must.
 */
public final class FrontDoors implements HouseRule {

    private final Map<String, String> allowed;

    /** @param allowed full names of types that may be public all the same, each with the reason */
    public FrontDoors(Map<String, String> allowed) {
        this.allowed = allowed;
    }

    @Override
    public List<String> brokenBy(House house) {
        var needed = needed(house);
        var unneeded = publicTypes(house)
                .filter(type -> !needed.contains(type) && !allowed.containsKey(type.getName()))
                .map(FrontDoors::sentence);
        var outdated = allowed.keySet().stream()
                .filter(name ->
                        publicTypes(house).noneMatch(type -> type.getName().equals(name)))
                .map(name -> name + " is on the list of allowed public types, but is none: strike it off.");
        return Stream.concat(unneeded, outdated).sorted().toList();
    }

    private static String sentence(JavaClass type) {
        var neighbours = withNested(type)
                .flatMap(part -> part.getDirectDependenciesToSelf().stream())
                .map(use -> use.getOriginClass().getPackageName())
                .filter(user -> !user.equals(type.getPackageName()))
                .findFirst();
        return type.getName() + " is public, but "
                + neighbours
                        .map(user -> "only its module's " + user + " needs it: move it there.")
                        .orElse("nobody outside needs it: make it package-private.");
    }

    private static Stream<JavaClass> publicTypes(House house) {
        return house.product()
                .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(PUBLIC))
                .filter(type -> !house.module(type).isEmpty());
    }

    private static Set<JavaClass> needed(House house) {
        var needed = publicTypes(house)
                .filter(type -> isEntry(type) || isUsedOutside(type, house))
                .collect(Collectors.toCollection(HashSet::new));
        var open = new ArrayDeque<>(needed);
        while (!open.isEmpty()) {
            signatures(open.pop())
                    .map(House::topLevel)
                    .filter(type -> needed.add(type))
                    .forEach(open::add);
        }
        return needed;
    }

    /** What starts a process is used by its user; what announces something is heard by whoever listens. */
    private static boolean isEntry(JavaClass type) {
        return type.isAssignableTo("pro.supportmax.kernel.Fact")
                || type.getMethods().stream()
                        .anyMatch(method -> method.getName().equals("main"));
    }

    private static boolean isUsedOutside(JavaClass type, House house) {
        return withNested(type)
                .flatMap(part -> part.getDirectDependenciesToSelf().stream())
                .anyMatch(use -> isOutside(use.getOriginClass(), type, house));
    }

    /** Java has no word for "public within the module": below the root, another package is outside enough. */
    private static boolean isOutside(JavaClass user, JavaClass type, House house) {
        var isInRoot = type.getPackageName().equals(house.root() + "." + house.module(type));
        return isInRoot
                ? !house.module(user).equals(house.module(type))
                : !user.getPackageName().equals(type.getPackageName());
    }

    /** What a caller meets: supertypes, permitted subtypes, and the types in public members. */
    private static Stream<JavaClass> signatures(JavaClass type) {
        return withNested(type).flatMap(part -> {
            var supertypes = Stream.concat(part.getSuperclass().stream(), part.getInterfaces().stream());
            var permitted = part.getPermittedSubclasses().stream().flatMap(Set::stream);
            var inMembers = Stream.concat(fieldTypes(part), codeUnitTypes(part));
            return Stream.concat(
                    Stream.concat(supertypes, inMembers).flatMap(found -> found.getAllInvolvedRawTypes().stream()),
                    permitted);
        });
    }

    private static Stream<JavaType> fieldTypes(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> field.getModifiers().contains(PUBLIC))
                .map(field -> field.getType());
    }

    private static Stream<JavaType> codeUnitTypes(JavaClass type) {
        return type.getCodeUnits().stream()
                .filter(unit -> unit.getModifiers().contains(PUBLIC)
                        || unit.getModifiers().contains(PROTECTED))
                .flatMap(unit -> Stream.concat(
                        Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream()),
                        unit.getThrowsClause().getTypes().stream()));
    }

    private static Stream<JavaClass> withNested(JavaClass type) {
        return type.getPackage().getClasses().stream()
                .filter(part -> House.topLevel(part).equals(type));
    }
}
