package pro.supportmax.housefixture.interfaces.port;

/** Bad: there is only one. */
interface Harbour {

    /** Its only implementation. */
    class Hamburg implements Harbour {}
}
