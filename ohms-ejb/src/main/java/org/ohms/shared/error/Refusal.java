package org.ohms.shared.error;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One reason for a no. It carries codes and numbers only, never what somebody typed and nothing about a patient.
 *
 * @param code key of the text, such as {@code appointment.slot-taken}
 * @param field the input that is wrong, as the request names it ({@code birthDate}); null when it is not one field
 * @param params figures the text needs, such as the longest length allowed
 */
public record Refusal(String code, @Nullable String field, Map<String, String> params) {
    public Refusal {
        params = Map.copyOf(params);
    }

    public static Refusal of(RefusalCode code) {
        return new Refusal(code.code(), null, Map.of());
    }

    /** The same reason, pinned to a field of the request. */
    public Refusal at(String name) {
        return new Refusal(code, name, params);
    }

    /** The same reason with one more figure for its text. */
    public Refusal with(String name, Object value) {
        var more = new TreeMap<>(params);
        more.put(name, String.valueOf(value));
        return new Refusal(code, field, more);
    }
}
