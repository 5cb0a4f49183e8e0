package pro.supportmax.housefixture.names.util;

/** Bad, and so are its neighbours. */
class TicketManager {

    record CustomerInfo(String name) {}

    interface Agent {}

    /** Good: the word is not what it is, only what it is about. */
    record DataFolder(String path) {}
}
