package org.ohms.patients.demographics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's name as it stands on papers.
 *
 * @param family family name; null for people with one name only
 * @param given given names in order, the first is the one they are called by unless they prefer another
 * @param prefix title before the name, such as {@code Mrs}
 * @param suffix what follows it, such as {@code Jr}
 */
public record HumanName(
        @Nullable String family,
        List<String> given,
        @Nullable String prefix,
        @Nullable String suffix) {
    public HumanName {
        given = given == null ? List.of() : List.copyOf(given);
    }

    /** A name from two typed fields; given names are parted at blanks. */
    public static HumanName of(@Nullable String family, @Nullable String givenNames) {
        return new HumanName(family, split(givenNames), null, null);
    }

    /** All given names in one text, empty when there are none. */
    public static String givenText(HumanName name) {
        return String.join(" ", name.given);
    }

    private static List<String> split(@Nullable String names) {
        return names == null || names.isBlank()
                ? List.of()
                : List.of(names.strip().split("\\s+"));
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "HumanName[...]";
    }
}
