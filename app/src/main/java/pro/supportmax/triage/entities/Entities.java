package pro.supportmax.triage.entities;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import pro.supportmax.triage.Entity;

/**
 * Finds the things that a message names. Forms are matched from the most to the least certain, and what an earlier form
 * has taken no later one may claim: the digits of an invoice number are no phone number. Every pattern is bounded, so
 * that the cost grows with the text and not with its square.
 */
@Component
public class Entities {

    /** A phone number costs more than all else: it is looked for only where seven digits stand together. */
    private static final Pattern MANY_DIGITS = Pattern.compile("[+(]?\\d(?:[ ()./\\u00a0-]{0,2}\\d){6,16}");

    private static final int MOST_PHONES = 20;
    private static final Pattern DIGIT = Pattern.compile("\\d");

    private final Terms terms;
    private final Clock clock;
    private final String region;

    @Autowired
    Entities(Terms terms, Clock clock, EntitySettings settings) {
        this(terms, clock, settings.phoneRegion());
    }

    Entities(Terms terms, Clock clock, String region) {
        this.terms = terms;
        this.clock = clock;
        this.region = region.isBlank() ? "ZZ" : region;
    }

    /** The entities in the order of the text, without overlaps; offsets are UTF-16 units of {@code text}. */
    public List<Entity> find(String text) {
        var found = new Found(text);
        for (var form : Forms.WITHOUT_DIGITS) {
            found.all(form);
        }
        if (DIGIT.matcher(text).find()) {
            for (var form : Forms.WITH_DIGITS) {
                found.all(form);
            }
        }
        var today = LocalDate.now(clock);
        found.all(new Forms.Form("date", Dates.PATTERN, 0, match -> Dates.value(match, today)));
        phones(found);
        terms.find(text).forEach(found::add);
        return List.copyOf(found.entities.values());
    }

    private void phones(Found found) {
        var candidates = MANY_DIGITS.matcher(found.text);
        for (var tried = 0; tried < MOST_PHONES && candidates.find(); ) {
            if (found.free(candidates.start(), candidates.end())) {
                tried++;
                phone(found, candidates.start(), candidates.end());
            }
        }
    }

    private void phone(Found found, int start, int end) {
        var numbers = PhoneNumberUtil.getInstance();
        for (var match : numbers.findNumbers(found.text.substring(start, end), region, Leniency.VALID, 2)) {
            found.add(new Entity(
                    "phone",
                    numbers.format(match.number(), PhoneNumberFormat.E164),
                    start + match.start(),
                    start + match.end()));
        }
    }

    /** What is taken already, by start. */
    private static final class Found {
        private final String text;
        private final TreeMap<Integer, Entity> entities = new TreeMap<>();

        private Found(String text) {
            this.text = text;
        }

        private void all(Forms.Form form) {
            form.pattern().matcher(text).results().forEach(match -> take(form, match));
        }

        private void take(Forms.Form form, MatchResult match) {
            Optional<String> value = form.value().apply(match);
            value.ifPresent(v -> add(new Entity(form.type(), v, match.start(form.group()), match.end(form.group()))));
        }

        private void add(Entity entity) {
            if (entity.end() > entity.start() && free(entity.start(), entity.end())) {
                entities.put(entity.start(), entity);
            }
        }

        private boolean free(int start, int end) {
            var before = entities.lowerEntry(end);
            return before == null || before.getValue().end() <= start;
        }
    }
}
