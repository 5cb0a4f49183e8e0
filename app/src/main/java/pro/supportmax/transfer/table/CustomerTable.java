package pro.supportmax.transfer.table;

import static pro.supportmax.transfer.table.Columns.Column;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pro.supportmax.customers.CustomerDraft;
import pro.supportmax.customers.Customers;
import pro.supportmax.transfer.runs.Course;
import pro.supportmax.transfer.runs.Digests;
import pro.supportmax.transfer.runs.Organisations;
import pro.supportmax.transfer.runs.SourceFile;
import pro.supportmax.transfer.runs.Spot;
import pro.supportmax.transfer.runs.Thing;

/** Imports customers from CSV files, a row each. A row that changed since it was imported changes its customer. */
@Component
public class CustomerTable {

    private final Customers customers;

    CustomerTable(Customers customers) {
        this.customers = customers;
    }

    public void take(List<SourceFile> files, Course course) {
        var organisations = new Organisations(customers);
        for (var file : files) {
            try (var rows = Rows.of(file)) {
                read(rows, new Table(file, organisations, course));
            } catch (IOException e) {
                course.refuse(Spot.of(file), Thing.Kind.CUSTOMER, "the file cannot be read");
            }
            course.progress(file.size());
        }
    }

    private record Table(SourceFile file, Organisations organisations, Course course) {}

    private void read(Rows rows, Table table) throws IOException {
        Columns columns = null;
        for (var row = rows.next(); row.isPresent(); row = rows.next()) {
            var spot = Spot.of(table.file(), row.get().line());
            switch (row.get()) {
                case Rows.Row.Broken(var _, var why) -> table.course().refuse(spot, Thing.Kind.CUSTOMER, why);
                case Rows.Row.Cells(var _, var cells) -> {
                    if (columns != null) {
                        var known = columns;
                        table.course().attempt(spot, Thing.Kind.CUSTOMER, () -> take(known.line(cells), table));
                        continue;
                    }
                    columns = headings(cells, spot, table);
                    if (columns == null) {
                        return;
                    }
                }
            }
        }
    }

    private static @Nullable Columns headings(List<String> cells, Spot spot, Table table) {
        try {
            return new Columns(cells);
        } catch (IllegalArgumentException e) {
            table.course().refuse(spot, Thing.Kind.CUSTOMER, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private void take(Columns.Line line, Table table) {
        var company = line.get(Column.ORGANISATION);
        var organisation = company == null ? null : table.organisations().named(company, line.get(Column.TIER));
        var draft = draft(line, organisation == null ? null : organisation.externalId());
        var key = Objects.requireNonNull(draft.externalId() != null ? draft.externalId() : draft.email());
        var thing = new Thing(Thing.Kind.CUSTOMER, key);
        var digest = Digests.of(new TreeMap<>(line.known()) + "\n" + line.others());
        if (table.course().same(thing, digest)) {
            table.course().met(thing);
            return;
        }
        table.course().keep(thing, digest, () -> {
            if (organisation != null) {
                table.organisations().save(organisation);
            }
            return customers.save(draft).id().toString();
        });
    }

    private static CustomerDraft draft(Columns.Line line, @Nullable String organisation) {
        var others = new TreeMap<>(line.others());
        var tier = line.get(Column.TIER);
        if (tier != null && organisation == null) {
            others.put("tier", tier);
        }
        var language = line.get(Column.LANGUAGE);
        return new CustomerDraft(
                line.get(Column.EXTERNAL_ID),
                line.get(Column.EMAIL),
                name(line),
                organisation,
                line.get(Column.ROLE),
                language == null ? null : language.split("[-_]")[0].toLowerCase(Locale.ROOT),
                line.get(Column.TIME_ZONE),
                others);
    }

    private static @Nullable String name(Columns.Line line) {
        if (line.get(Column.NAME) != null) {
            return line.get(Column.NAME);
        }
        var parts = Stream.of(Column.FIRST_NAME, Column.LAST_NAME)
                .map(line::get)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return parts.isEmpty() ? null : parts;
    }
}
