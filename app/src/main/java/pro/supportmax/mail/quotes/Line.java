package pro.supportmax.mail.quotes;

/**
 * A line of a mail.
 *
 * @param text as it stands
 * @param plain in lower case, without blanks at its ends and without invisible signs, for comparing
 */
record Line(Kind kind, String text, String plain) {

    /** What a line is. */
    enum Kind {
        EMPTY,
        TEXT,
        /** Begins with a sign of quoting. */
        QUOTE,
        /** Tells who wrote what follows: "On Monday, Ann wrote:". */
        ATTRIBUTION,
        /** "-----Original Message-----" and the like. */
        ORIGINAL,
        /** "---------- Forwarded message ---------" and the like. */
        FORWARD,
        /** Part of a little header: From, Sent, To, Subject. */
        HEADER,
        /** A row of dashes, lines or stars. */
        RULE,
        /** The two dashes before a signature. */
        DASHES,
        /** "Sent from my iPhone". */
        APP,
        /** Within what HTML marks as a signature. */
        SIGNATURE,
        /** Below it all is somebody else's, says the HTML. */
        CUT
    }

    Line as(Kind other) {
        return new Line(other, text, plain);
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
