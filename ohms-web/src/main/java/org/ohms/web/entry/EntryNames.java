package org.ohms.web.entry;

import java.util.Map;
import org.ohms.shared.error.DomainException;

/** Refusals name fields as requests do; the pages of this feature call some of them otherwise. */
final class EntryNames {
    private static final Map<String, String> INPUTS =
            Map.of("name.family", "family", "name.given", "given", "telecoms.0.value", "email");

    private EntryNames() {}

    /** The same refusal with the fields named as the page names them. */
    static DomainException placed(DomainException refused) {
        return new DomainException(
                refused.kind(),
                refused.refusals().stream()
                        .map(refusal -> {
                            var field = refusal.field();
                            return field == null ? refusal : refusal.at(INPUTS.getOrDefault(field, input(field)));
                        })
                        .toList());
    }

    private static String input(String field) {
        return field.startsWith("name.given") ? "given" : field;
    }
}
