package pro.supportmax.triage.segments;

import java.util.List;
import java.util.regex.Pattern;

/** Greetings, thanks and sign-offs in the languages that the product meets most. */
public final class Courtesies {

    /** A courtesy is never longer; what is longer says something. */
    private static final int LONGEST = 90;

    private static final String NOT_A_NAME =
            "(?!(?:i|i'm|i’m|we|my|our|you|your|can|could|how|what|why|where|when|is|are"
                    + "|it|its|it's|have|has|need|please|this|that|just|not|a|an|do|does|did|quick|question|another|for|the|since"
                    + "|after|ich|wir|mein|meine|je|mon|ma|nous|mi|yo|no|ik|mijn)\\b)";
    private static final String NAME = "[ \\t]+" + NOT_A_NAME + "[\\p{L}\\p{M}.'’&/-]{1,24}";
    private static final Pattern GREETING = Pattern.compile("(?iu)(?:hi|hello|hey|hiya|howdy|dear|greetings"
            + "|good (?:morning|afternoon|evening|day)|to whom it may concern|hallo|guten (?:tag|morgen|abend)|moin|servus"
            + "|liebe[sr]?|sehr geehrte[rs]?|bonjour|bonsoir|salut|hola|buen[oa]s (?:días|dias|tardes|noches)|ciao"
            + "|buongiorno|salve|olá|oi|bom dia|boa tarde|hej|hei|goede(?:morgen|middag|navond)|beste|привет|здравствуйте"
            + "|добрый день|こんにちは|你好|您好)(?:" + NAME + "){0,4}[ \\t]*(?:[,!.:—–，！。]+|(?=\\R)|$)");
    private static final Pattern THANKS =
            Pattern.compile("(?iu)(?:ok(?:ay)?,? )?(?:(?:many |great,? |perfect,? )?thanks?"
                    + "|thank you|thx|danke(?: schön| sehr)?|vielen dank|merci(?: beaucoup)?|(?:muchas )?gracias|grazie(?: mille)?"
                    + "|(?:muito )?obrigad[oa]|bedankt|tack|takk|dzięki|спасибо)(?: (?:a lot|a bunch|again|so much|very much"
                    + "|indeed|in advance|im voraus|d'avance|de antemano|for (?:your|the|any|all)(?: \\p{L}+){1,4}))*"
                    + "(?:[,!.。！]+|$)");
    private static final Pattern SIGN_OFF = Pattern.compile("(?iu)(?:(?:(?:with )?(?:many |kind |kindest |best |warm "
            + "|warmest )?(?:regards|wishes)|(?:all the )?best|cheers|sincerely(?: yours)?|yours (?:sincerely|faithfully"
            + "|truly)|take care|have a (?:nice|great|good) \\p{L}+|(?:mit )?(?:freundlichen|besten|vielen|herzlichen"
            + "|lieben) gr(?:ü|ue)(?:ß|ss)en?|(?:viele|liebe|beste|freundliche) gr(?:ü|ue)(?:ß|ss)e|mfg|lg|vg"
            + "|(?:bien )?cordialement|bien à vous|(?:un )?saludos?(?: cordial(?:es)?)?|cordiali saluti|atenciosamente"
            + "|mvh|med vennlig hilsen|(?:met vriendelijke )?groet(?:en|jes)?|с уважением)\\b[,!.]*|"
            + THANKS.pattern().substring(5) + ")(?:\\s*" + NOT_A_NAME + "[\\p{Lu}][\\p{L}\\p{M}.'’-]{0,24}){0,4}[.!]?");
    private static final Pattern PERSON = Pattern.compile(
            "[\\p{Lu}][\\p{L}\\p{M}.'’-]{0,24}(?:[ ,|/&]{1,3}(?:[\\p{Lu}][\\p{L}\\p{M}.'’-]{0,24}|of|for|at|de|van|von|and)){0,5}|\\p{Ll}{2,14}");

    private Courtesies() {}

    /** Whether the text only greets, thanks or takes leave. */
    public static boolean is(String text) {
        var lines = text.length() > 3 * LONGEST
                ? List.<String>of()
                : text.lines().map(String::strip).toList();
        if (lines.size() == 1) {
            return text.length() <= LONGEST
                    && (GREETING.matcher(text).matches() || THANKS.matcher(text).matches() || signOff(text));
        }
        return !lines.isEmpty()
                && signOff(lines.getFirst())
                && lines.stream().skip(1).allMatch(line -> line.isEmpty() || name(line));
    }

    /** Whether the line takes leave, with or without a name: "Thanks, Maya". */
    static boolean signOff(CharSequence line) {
        return line.length() <= LONGEST && SIGN_OFF.matcher(line).matches();
    }

    /** Whether a line under a sign-off names the writer. */
    static boolean name(CharSequence line) {
        return line.length() <= 60 && PERSON.matcher(line).matches();
    }

    /** Where the courtesy ends with which the stretch begins, or {@code start} when it begins with none. */
    static int lead(String text, int start, int end) {
        var region = GREETING.matcher(text).region(start, Math.min(end, start + LONGEST));
        if (region.lookingAt() && region.end() > start) {
            return region.end();
        }
        region = THANKS.matcher(text).region(start, Math.min(end, start + LONGEST));
        return region.lookingAt() ? region.end() : start;
    }
}
