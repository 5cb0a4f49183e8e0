package pro.supportmax.sla;

import java.time.LocalDate;

/** A day on which nobody is there. @param name at most 100 characters, {@code "New Year"} */
public record Holiday(LocalDate date, String name) {

    /** @throws IllegalArgumentException when the name is too long, or the day is none of our times */
    public Holiday {
        if (name.length() > 100 || name.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A holiday's name is a line of at most 100 characters");
        }
        if (date.getYear() < 1970 || date.getYear() > 2999) {
            throw new IllegalArgumentException("A holiday lies between the years 1970 and 2999");
        }
    }
}
