package pro.supportmax.transfer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import pro.supportmax.Ledgers;
import pro.supportmax.Room;
import pro.supportmax.kernel.Actor;
import pro.supportmax.tickets.Message;
import pro.supportmax.tickets.Ticket;
import pro.supportmax.tickets.TicketEvent;
import pro.supportmax.tickets.TicketQuery;
import pro.supportmax.tickets.Tickets;

/** A product that imports, on a database and in a folder of its own; it can be killed, and another can take over. */
final class Depot implements AutoCloseable {

    private static final String[] ROOMS = {
        "pro.supportmax.transfer", "pro.supportmax.customers", "pro.supportmax.tickets", "pro.supportmax.files"
    };
    private static final Actor ADA = Actor.teammate("ada@lumen.example");

    private final DataSource database;
    private final Path folder;
    final Room room;
    private @Nullable Depot before;

    Depot() {
        this(Ledgers.fresh(), temporary());
    }

    private Depot(DataSource database, Path folder) {
        this.database = database;
        this.folder = folder;
        this.room = new Room(database, Map.of("supportmax.transfer.folder", folder.toString()), ROOMS);
    }

    /** The process that follows this one. */
    Depot next() {
        imports().stop();
        var next = new Depot(database, folder);
        next.before = this;
        return next;
    }

    ImportView take(Kind kind, String name, String text) {
        return take(kind, name, text.getBytes(StandardCharsets.UTF_8));
    }

    ImportView take(Kind kind, String name, byte[] bytes) {
        return end(send(new ImportOrder(name, kind, null, List.of("@lumen.example"), false, ADA), bytes));
    }

    ImportView takeDry(Kind kind, String name, byte[] bytes) {
        return end(send(new ImportOrder(name, kind, null, List.of("@lumen.example"), true, ADA), bytes));
    }

    UUID send(ImportOrder order, byte[] bytes) {
        try {
            return imports().receive(order, new ByteArrayInputStream(bytes)).id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    UUID send(Kind kind, String name, String text) {
        return send(
                new ImportOrder(name, kind, null, List.of("@lumen.example"), false, ADA),
                text.getBytes(StandardCharsets.UTF_8));
    }

    ImportView end(UUID id) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> imports().get(id), view -> view.endedAt() != null);
    }

    Imports imports() {
        return room.get(Imports.class);
    }

    List<String> reasons(ImportView view) {
        return imports().refused(view.id()).stream()
                .map(line -> line.file() + ":" + line.position() + " " + line.why())
                .toList();
    }

    /** By the time at which they were opened. */
    List<Ticket> tickets() {
        var all = new ArrayList<Ticket>();
        var query = TicketQuery.all();
        for (var page = room.get(Tickets.class).list(query);
                ;
                page = room.get(Tickets.class).list(query)) {
            all.addAll(page.items());
            if (page.after() == null) {
                all.sort(Comparator.comparing(Ticket::createdAt).thenComparing(Ticket::subject));
                return all;
            }
            query = query.after(page.after());
        }
    }

    Ticket ticket(String subject) {
        return tickets().stream()
                .filter(ticket -> ticket.subject().equals(subject))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no ticket " + subject));
    }

    List<Message> messages(Ticket ticket) {
        return room.get(Tickets.class).messages(ticket.id());
    }

    /** How many rows all tables hold that an import might write. */
    Map<String, Long> rows() {
        var rows = new LinkedHashMap<String, Long>();
        for (var table : List.of(
                "tickets.ticket",
                "tickets.message",
                "tickets.teammate",
                "customers.customer",
                "customers.organisation",
                "knowledge.article",
                "files.file",
                "transfer.known")) {
            rows.put(
                    table,
                    room.sql()
                            .sql("select count(*) from " + table)
                            .query(Long.class)
                            .single());
        }
        return rows;
    }

    static byte[] zip(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("supportmax-imports");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        room.close();
        if (before != null) {
            before.close();
        }
    }

    /** Articles without their search, settings as the product binds them, and a knife. */
    @TestConfiguration(proxyBeanMethods = false)
    @ConfigurationPropertiesScan("pro.supportmax.files")
    @ComponentScan(
            basePackages = "pro.supportmax.knowledge",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(?:Articles|ArticleRows)"))
    static class Walls {

        @Bean
        Knife knife() {
            return new Knife();
        }
    }

    /** Kills the thread that imports, in the middle of a transaction, as a power cut would. */
    static final class Knife implements ApplicationListener<PayloadApplicationEvent<TicketEvent.Archived>> {

        private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);

        void after(int tickets) {
            left.set(tickets);
        }

        boolean hasFallen() {
            return left.get() <= 0;
        }

        @Override
        public void onApplicationEvent(PayloadApplicationEvent<TicketEvent.Archived> event) {
            if (left.decrementAndGet() <= 0) {
                throw new Killed();
            }
        }
    }

    private static final class Killed extends Error {}
}
