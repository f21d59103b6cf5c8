package org.ohms.records.proposal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is asked for, field by field; an empty field is left out. */
public record ProposedWords(Map<String, String> values) {
    /** Nothing stands there yet. */
    public static final ProposedWords NONE = new ProposedWords(Map.of());

    public ProposedWords {
        var kept = new LinkedHashMap<String, String>();
        values.forEach((field, value) -> {
            if (value != null && !value.isBlank()) {
                kept.put(field, value.strip());
            }
        });
        values = Map.copyOf(kept);
    }

    /** The value of a field; empty when there is none. */
    public String of(String field) {
        return Optional.ofNullable(values.get(field)).orElse("");
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "ProposedWords[...]";
    }
}
