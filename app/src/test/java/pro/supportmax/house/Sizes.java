package pro.supportmax.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files, methods and signatures stay small; what grows past its limit misses a noun. */
public final class Sizes implements HouseRule {

    private static final int FILE = 250;
    private static final int METHOD = 30;
    private static final int PARAMETERS = 4;
    private static final int COLLABORATORS = 6;

    @Override
    public List<String> brokenBy(House house) {
        var found = new ArrayList<String>();
        for (var source : house.sources()) {
            if (source.codeLines() > FILE) {
                found.add("%s has %d lines of code; a file has at most %d: split it where a noun is missing."
                        .formatted(source.name(), source.codeLines(), FILE));
            }
            new Methods(source, found).scan(source.tree(), null);
        }
        return found;
    }

    private static final class Methods extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final Source source;
        private final List<String> found;

        Methods(Source source, List<String> found) {
            this.source = source;
            this.found = found;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            var type = (ClassTree) getCurrentPath().getParentPath().getLeaf();
            var isConstructor = method.getName().contentEquals("<init>");
            var name = isConstructor ? "The constructor of " + type.getSimpleName() : "Method " + method.getName();
            var lines = source.codeLines(method);
            if (lines > METHOD) {
                tell(method, "%s has %d lines of code; a method has at most %d.".formatted(name, lines, METHOD));
            }
            var limit = isConstructor ? COLLABORATORS : PARAMETERS;
            var parameters = method.getParameters().size();
            if (parameters > limit && !isDictated(method, type, isConstructor)) {
                tell(
                        method,
                        "%s takes %d parameters; %s takes at most %d: they belong together in a record."
                                .formatted(name, parameters, isConstructor ? "a constructor" : "a method", limit));
            }
            return super.visitMethod(method, nothing);
        }

        /** A record's parts are its own business, and who overrides cannot choose. */
        private static boolean isDictated(MethodTree method, ClassTree type, boolean isConstructor) {
            return isConstructor && type.getKind() == Tree.Kind.RECORD
                    || method.getModifiers().getAnnotations().stream()
                            .anyMatch(a -> a.getAnnotationType().toString().equals("Override"));
        }

        private void tell(MethodTree method, String sentence) {
            found.add("%s:%d: %s".formatted(source.name(), source.line(method), sentence));
        }
    }
}
