package pro.supportmax.transfer;

import java.util.List;
import org.springframework.stereotype.Component;
import pro.supportmax.transfer.mail.MailImport;
import pro.supportmax.transfer.runs.Course;
import pro.supportmax.transfer.runs.SourceFile;
import pro.supportmax.transfer.runs.Thing;
import pro.supportmax.transfer.table.CustomerTable;
import pro.supportmax.transfer.zendesk.ZendeskImport;

/** Hands files to whoever can read their kind. */
@Component
class Formats {

    private final ArticleFiles articles;
    private final CustomerTable customers;
    private final MailImport mail;
    private final ZendeskImport zendesk;

    Formats(ArticleFiles articles, CustomerTable customers, MailImport mail, ZendeskImport zendesk) {
        this.articles = articles;
        this.customers = customers;
        this.mail = mail;
        this.zendesk = zendesk;
    }

    void take(Kind kind, List<SourceFile> files, Course course) {
        switch (kind) {
            case ARTICLES -> articles.take(files, course);
            case CUSTOMERS -> customers.take(files, course);
            case MAIL -> mail.take(files, course);
            case ZENDESK -> zendesk.take(files, course);
        }
    }

    /** As what a file of a kind counts that cannot be read at all. */
    static Thing.Kind things(Kind kind) {
        return switch (kind) {
            case ARTICLES -> Thing.Kind.ARTICLE;
            case CUSTOMERS -> Thing.Kind.CUSTOMER;
            case MAIL -> Thing.Kind.MESSAGE;
            case ZENDESK -> Thing.Kind.TICKET;
        };
    }

    /** How often the files of a kind are read. */
    static int passes(Kind kind) {
        return switch (kind) {
            case ARTICLES, CUSTOMERS -> 1;
            case MAIL -> 2;
            case ZENDESK -> ZendeskImport.PASSES;
        };
    }
}
