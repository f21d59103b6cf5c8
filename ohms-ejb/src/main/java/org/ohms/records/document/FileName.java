package org.ohms.records.document;

import java.util.Locale;

/** The name of a file, as it may be shown and given back. It decides nothing. */
final class FileName {
    private static final int LONGEST = 150;

    private FileName() {}

    /** Without folders, invisible signs and what would turn the order of letters round. */
    static String clean(String given) {
        var name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]", "")
                .replaceAll("[<>:\"|?*;%]", "_")
                .replaceAll("\\s+", " ")
                .strip()
                .replaceAll("^\\.+", "");
        return name.codePointCount(0, name.length()) <= LONGEST
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST));
    }

    /** What a document is called when it is taken along: its name ends as what it is, and only so. */
    static String of(String name, ContentType type) {
        var cut = name.lastIndexOf('.');
        var stem = cut > 0 && name.substring(cut + 1).matches("(?i)[a-z0-9]{1,5}") ? name.substring(0, cut) : name;
        return (stem.isBlank() ? "document" : stem) + "." + type.extension().toLowerCase(Locale.ROOT);
    }
}
