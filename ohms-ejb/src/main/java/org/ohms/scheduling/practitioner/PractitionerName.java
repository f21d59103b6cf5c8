package org.ohms.scheduling.practitioner;

import org.jspecify.annotations.Nullable;

/**
 * A professional's name, as it stands on the door. It is part of the hospital's own vocabulary and readable.
 *
 * @param prefix before it, such as {@code Dr}; null when there is none
 * @param suffix behind it, such as {@code RN}; null when there is none
 */
public record PractitionerName(
        @Nullable String prefix,
        String given,
        String family,
        @Nullable String suffix) {
    public PractitionerName {
        prefix = trimmed(prefix);
        given = given.strip();
        family = family.strip();
        suffix = trimmed(suffix);
    }

    /** For a heading: {@code Dr Lena Haddad}, {@code Ruth Boateng, RN}. */
    public String full() {
        var name = (prefix == null ? "" : prefix + " ") + (given + " " + family).strip();
        return suffix == null ? name : name + ", " + suffix;
    }

    /** Where there is little room: {@code Dr Haddad}, or {@code Ruth Boateng} without a prefix. */
    public String brief() {
        return prefix == null ? (given + " " + family).strip() : prefix + " " + family;
    }

    /** For a sorted list: {@code Haddad, Lena}. */
    public String sorted() {
        return given.isEmpty() ? family : family + ", " + given;
    }

    /** First letters, for a badge: {@code LH}. */
    public String initials() {
        return first(given) + first(family);
    }

    private static String first(String word) {
        return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1));
    }

    private static @Nullable String trimmed(@Nullable String part) {
        return part == null || part.isBlank() ? null : part.strip();
    }
}
