package pro.supportmax.knowledge;

import java.util.List;

/** What an import did: how many articles are new, changed or as before, and which files were refused and why. */
public record ImportReport(int added, int changed, int unchanged, List<Refusal> refused) {

    public ImportReport {
        refused = List.copyOf(refused);
    }

    public int accepted() {
        return added + changed + unchanged;
    }
}
