package pro.supportmax.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecognitionTests {

    @Test
    void aFileIsToldByItsNameOrItsFirstBytes() {
        assertThat(kind("a.mbox", "")).contains(Kind.MAIL);
        assertThat(kind("Inbox", "From a@b Mon Jan  5 09:00:00 2026\n")).contains(Kind.MAIL);
        assertThat(kind("Maildir/cur/1.host:2,S", "Return-Path: <a@b>\n")).contains(Kind.MAIL);
        assertThat(kind("customers.CSV", "email;name")).contains(Kind.CUSTOMERS);
        assertThat(kind("dump", "{\"tickets\":[")).contains(Kind.ZENDESK);
        assertThat(kind("refunds.md", "# Refunds")).contains(Kind.ARTICLES);
        assertThat(kind("photo.png", "PNG")).isEmpty();
    }

    @Test
    void mostFilesDecideAndAttachmentsHaveNoVote() {
        var articles = new Recognition();
        articles.look("a.md", new byte[0]);
        articles.look("b.md", new byte[0]);
        articles.look("old.csv", new byte[0]);
        assertThat(articles.kind()).contains(Kind.ARTICLES);

        var export = new Recognition();
        export.look("tickets.json", new byte[0]);
        export.look("attachments/1-a.eml", new byte[0]);
        export.look("attachments/2-b.eml", new byte[0]);
        assertThat(export.kind()).contains(Kind.ZENDESK);
    }

    private static Optional<Kind> kind(String name, String head) {
        var recognition = new Recognition();
        recognition.look(name, Depot.utf8(head));
        return recognition.kind();
    }
}
