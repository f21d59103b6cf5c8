package org.ohms.web.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The months by name, for a birth date in three boxes. */
@Named
@ApplicationScoped
public class Months {
    /** One month with its number. */
    public record Choice(String code, String label) {}

    public List<Choice> getAll() {
        return Arrays.stream(Month.values())
                .map(month -> new Choice(
                        String.valueOf(month.getValue()), month.getDisplayName(TextStyle.FULL, Locale.ENGLISH)))
                .toList();
    }
}
