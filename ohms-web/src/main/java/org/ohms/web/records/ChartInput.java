package org.ohms.web.records;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.ohms.records.coding.Code;
import org.ohms.records.coding.CodeSystem;
import org.ohms.records.coding.Concept;
import org.ohms.records.coding.PartialDate;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;

/** Reads what forms of the chart hold as text, and writes it back. */
final class ChartInput {
    private ChartInput() {}

    /** A date as far as it is known; nothing when nothing was typed. */
    static @Nullable PartialDate date(String typed, String field) {
        return typed.isBlank()
                ? null
                : PartialDate.parse(typed)
                        .orElseThrow(() -> DomainException.invalid(
                                Refusal.of(CommonRefusal.MALFORMED).at(field)));
    }

    static String text(@Nullable PartialDate date) {
        return date == null ? "" : date.toString();
    }

    /** Words with the code of the chosen system; without a code the words alone. */
    static Concept concept(String system, String code, String text) {
        var chosen = Arrays.stream(CodeSystem.values())
                .filter(one -> one.name().equals(system))
                .findAny();
        return new Concept(
                code.isBlank() || chosen.isEmpty()
                        ? null
                        : new Code(chosen.get().address(), code.strip()),
                text);
    }

    static String system(Concept what) {
        var code = what.code();
        return code == null
                ? ""
                : CodeSystem.at(code.system()).map(CodeSystem::name).orElse("");
    }

    static String code(Concept what) {
        var code = what.code();
        return code == null || CodeSystem.at(code.system()).isEmpty() ? "" : code.code();
    }
}
