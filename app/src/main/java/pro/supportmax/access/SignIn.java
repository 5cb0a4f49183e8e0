package pro.supportmax.access;

/** How an attempt to sign in to the console ended. */
public sealed interface SignIn {

    /**
     * It worked.
     *
     * @param session the session's secret, for the cookie
     */
    record Started(String session, Caller caller) implements SignIn {
        /** Keeps the secret out of logs. */
        @Override
        public String toString() {
            return "Started[" + caller.id() + "]";
        }
    }

    /** The key or the link is unknown, used, expired or revoked; which of these is nobody's business. */
    record Refused() implements SignIn {}
}
