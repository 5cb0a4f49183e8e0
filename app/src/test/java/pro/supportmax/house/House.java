package pro.supportmax.house;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the rules look at.
 *
 * @param root the package that holds the modules; the module {@code desk} is the package {@code root.desk}
 * @param classes every class that may use the product's, tests included
 * @param isProduct which of them are the product
 * @param sources the product's source files
 */
public record House(String root, JavaClasses classes, Predicate<JavaClass> isProduct, List<Source> sources) {

    private static final String TESTS = "/test-classes/";

    /** The product as it was compiled last. */
    public static House ofProduct() {
        var root = "pro.supportmax";
        return new House(root, load(root), House::isMain, Source.allBelow(Path.of("src/main/java")));
    }

    /** A deliberately bad house: the package {@code housefixture.<name>} of the tests. */
    public static House ofFixture(String name) {
        var root = "pro.supportmax.housefixture." + name;
        var folder = Path.of("src/test/java").resolve(root.replace('.', '/'));
        return new House(root, load(root), type -> true, Source.allBelow(folder));
    }

    /** The product's classes, nested and anonymous ones included. */
    Stream<JavaClass> product() {
        return classes.stream()
                .filter(isProduct)
                .filter(type -> !type.getSimpleName().equals("package-info"));
    }

    /** The module that a class belongs to; empty for the composition root. */
    String module(JavaClass type) {
        var inside = type.getPackageName()
                .substring(Math.min(root.length(), type.getPackageName().length()));
        return inside.isEmpty() ? "" : inside.substring(1).split("\\.")[0];
    }

    /** The class that has a file of its own: the outermost around a nested one. */
    static JavaClass topLevel(JavaClass type) {
        var base = type.getBaseComponentType();
        return base.getEnclosingClass().map(House::topLevel).orElse(base);
    }

    private static JavaClasses load(String root) {
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        return new ClassFileImporter().importPackages(root);
    }

    private static boolean isMain(JavaClass type) {
        return type.getSource()
                .filter(source -> !source.getUri().toString().contains(TESTS))
                .isPresent();
    }
}
