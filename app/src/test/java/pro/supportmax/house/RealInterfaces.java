package pro.supportmax.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;

/** An interface earns its place with two implementations, a tested fake among them; until then a class will do. */
public final class RealInterfaces implements HouseRule {

    @Override
    public List<String> brokenBy(House house) {
        return house.product()
                .filter(JavaClass::isInterface)
                .filter(type -> !type.isAnnotation() && !type.isSealed())
                .filter(type -> !isFunction(type))
                .filter(type -> implementations(type) < 2)
                .map(type -> ("%s is an interface with %s: make it a class until there is a second,"
                                + " or mark it @FunctionalInterface if lambdas implement it.")
                        .formatted(type.getName(), implementations(type) == 0 ? "no implementation" : "one"))
                .sorted()
                .toList();
    }

    /** Lambdas implement it where nobody sees them. */
    private static boolean isFunction(JavaClass type) {
        var methods = type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                .count();
        return type.isAnnotatedWith(FunctionalInterface.class)
                || type.getPackageName().endsWith(".spi") && methods == 1;
    }

    private static long implementations(JavaClass type) {
        return type.getAllSubclasses().stream()
                .filter(sub -> !sub.isInterface())
                .count();
    }
}
