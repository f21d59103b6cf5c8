package org.ohms.patients.search;

import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import org.ohms.patients.demographics.BirthDate;

/** Reads one birth date somebody typed into a field, in any writing people use. */
public final class BirthDateReadings {
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private BirthDateReadings() {}

    /** What it can mean: one reading, several when day and month could be swapped or the century is not said, none when it is no date. */
    public static Set<BirthDate> of(String typed, LocalDate today) {
        var text = typed.strip();
        if (YEAR.matcher(text).matches()) {
            return Set.of(BirthDate.ofYear(Integer.parseInt(text)));
        }
        var taken = TypedDates.takeFrom(text, today);
        return taken.rest().isBlank() && taken.dates().size() == 1
                ? taken.dates().get(0).readings()
                : Set.of();
    }
}
