package pro.supportmax.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A name says what a thing is. Words that fit anything are banned, and a person who answers is a teammate. */
public final class Names implements HouseRule {

    private static final Set<String> ANYWHERE = Set.of("manager", "helper", "util", "utils", "common", "impl");
    private static final Set<String> AT_THE_END = Set.of("data", "info", "service");

    @Override
    public List<String> brokenBy(House house) {
        var found = new ArrayList<String>();
        for (var source : house.sources()) {
            new Types(source, found).scan(source.tree(), null);
            var folder = source.packageName().substring(source.packageName().lastIndexOf('.') + 1);
            if (source.isPackageInfo() && (ANYWHERE.contains(folder) || AT_THE_END.contains(folder))) {
                found.add("Package " + source.packageName() + " could hold anything: name it after what it holds.");
            }
        }
        return found;
    }

    private static final class Types extends TreeScanner<@Nullable Void, @Nullable Void> {

        private final Source source;
        private final List<String> found;

        Types(Source source, List<String> found) {
            this.source = source;
            this.found = found;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            var name = type.getSimpleName().toString();
            var words = Arrays.stream(name.split("(?<=[a-z0-9])(?=[A-Z])"))
                    .map(word -> word.toLowerCase(Locale.ROOT))
                    .toList();
            if (words.stream().anyMatch(ANYWHERE::contains) || AT_THE_END.contains(words.getLast())) {
                found.add("%s:%d: the name %s could mean anything: use the field's word for what it is."
                        .formatted(source.name(), source.line(type), name));
            }
            if (name.equals("Agent")) {
                found.add("%s:%d: an agent may be a machine or a person: say Teammate or Specialist."
                        .formatted(source.name(), source.line(type)));
            }
            return super.visitClass(type, nothing);
        }
    }
}
