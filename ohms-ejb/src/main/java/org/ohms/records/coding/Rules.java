package org.ohms.records.coding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

/** What every part of the chart asks of what people type; all objections are collected. */
public final class Rules {
    /** The longest line. */
    public static final int LINE = 200;

    /** The longest free text. */
    public static final int TEXT = 4_000;

    private Rules() {}

    /** A line that has to be there. */
    public static String required(@Nullable String text, String field, Refusals refusals) {
        var kept = optional(text, field, LINE, refusals);
        refusals.when(kept == null, Refusal.of(CommonRefusal.REQUIRED).at(field));
        return kept == null ? "" : kept;
    }

    /** Text that may be missing; blank counts as missing. */
    public static @Nullable String optional(@Nullable String text, String field, int most, Refusals refusals) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var kept = text.strip();
        refusals.when(
                kept.length() > most,
                Refusal.of(CommonRefusal.TOO_LONG).at(field).with("max", most));
        refusals.when(
                kept.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'),
                Refusal.of(CommonRefusal.CONTROL_CHARACTERS).at(field));
        return kept;
    }

    /** A choice that has to be made. */
    public static void chosen(@Nullable Object choice, String field, Refusals refusals) {
        refusals.when(choice == null, Refusal.of(CommonRefusal.REQUIRED).at(field));
    }

    /** Words and code of something: the words have to be there, a code has to look like one of its system. */
    public static Concept concept(@Nullable Concept given, String field, Refusals refusals) {
        var text = required(given == null ? null : given.text(), field, refusals);
        var code = given == null ? null : given.code();
        if (code == null || code.code().isBlank()) {
            return Concept.of(text);
        }
        var kept = new Code(code.system(), code.code().strip());
        refusals.when(
                CodeSystem.at(kept.system())
                        .map(system -> !system.isSound(kept.code()))
                        .orElse(true),
                Refusal.of(RecordsRefusal.CODE_UNKNOWN_FORM).at(field + "Code"));
        return new Concept(kept, text);
    }

    /** A date known by half lies neither before the patients of today were born nor after today. */
    public static void past(@Nullable PartialDate date, String field, LocalDate today, Refusals refusals) {
        refusals.when(
                date != null && (date.earliest().isAfter(today) || date.year() < 1880),
                Refusal.of(CommonRefusal.OUT_OF_RANGE)
                        .at(field)
                        .with("min", 1880)
                        .with("max", today));
    }
}
