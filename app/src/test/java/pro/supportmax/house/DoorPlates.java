package pro.supportmax.house;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Every package says that nothing in it is null unless marked; every module says its duty and where to begin reading. */
public final class DoorPlates implements HouseRule {

    @Override
    public List<String> brokenBy(House house) {
        var found = new ArrayList<String>();
        var packages = new TreeSet<String>();
        house.sources().forEach(source -> packages.add(source.packageName()));
        for (var name : packages) {
            house.sources().stream()
                    .filter(source ->
                            source.isPackageInfo() && source.packageName().equals(name))
                    .findFirst()
                    .ifPresentOrElse(
                            plate -> found.addAll(missing(plate, name, house.root())),
                            () -> found.add("Package " + name + " has no package-info.java: hang up its door plate."));
        }
        return found;
    }

    private static List<String> missing(Source plate, String name, String root) {
        var found = new ArrayList<String>();
        if (!hasAnnotation(plate, "NullMarked")) {
            found.add("Package " + name + " is not @NullMarked; the mark of the package above does not reach it.");
        }
        if (!name.equals(root)
                && name.lastIndexOf('.') == root.length()
                && !hasAnnotation(plate, "ApplicationModule")) {
            found.add("Module " + name + " does not say which modules it may use: add @ApplicationModule.");
        }
        if (name.lastIndexOf('.') <= root.length() && !plate.text().contains("Read: ")) {
            found.add("The door plate of " + name + " does not say where to begin: add \"Read: A → B → C\".");
        }
        return found;
    }

    private static boolean hasAnnotation(Source plate, String name) {
        return plate.tree().getPackageAnnotations().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().equals(name));
    }
}
