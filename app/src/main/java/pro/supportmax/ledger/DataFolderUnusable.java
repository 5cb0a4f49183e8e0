package pro.supportmax.ledger;

/** The data folder belongs to another process, cannot be written or holds a database that does not start. */
final class DataFolderUnusable extends RuntimeException {

    DataFolderUnusable(String message) {
        super(message);
    }
}
