package org.ohms.records.coding;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.copy.CopyEntry;

/** How the parts of a chart write concepts and dates into the copy of a record. */
public final class Copied {
    private Copied() {}

    /** What it is in words, and its code where one is known. */
    public static CopyEntry.Draft concept(CopyEntry.Draft entry, String name, Concept what) {
        var code = what.code();
        entry.text(name, what.text());
        return code == null ? entry : entry.text(name + ".code", code.code()).text(name + ".system", code.system());
    }

    /** A date as far as it is known. */
    public static @Nullable String date(@Nullable PartialDate date) {
        return date == null ? null : date.toString();
    }

    /** A choice as the texts name it. */
    public static @Nullable String word(@Nullable Enum<?> choice) {
        return choice == null ? null : choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
