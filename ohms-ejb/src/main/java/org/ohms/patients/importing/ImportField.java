package org.ohms.patients.importing;

import java.util.List;

/**
 * One column a list may have.
 *
 * @param name how refusals and mappings call it
 * @param required whether a list without it cannot be read in
 * @param headers headers that mean it without anybody saying so, in any case and spacing
 * @param values the only words it may have; empty when it is free
 */
public record ImportField(String name, boolean required, List<String> headers, List<String> values) {
    public ImportField {
        headers = List.copyOf(headers);
        values = List.copyOf(values);
    }

    public static ImportField of(String name, String... headers) {
        return new ImportField(name, false, List.of(headers), List.of());
    }

    public static ImportField required(String name, String... headers) {
        return new ImportField(name, true, List.of(headers), List.of());
    }

    /** The same column, when only these words may stand in it. */
    public ImportField oneOf(List<String> words) {
        return new ImportField(name, required, headers, words);
    }
}
