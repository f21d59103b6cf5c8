package org.ohms.patients.importing;

import java.util.List;

/**
 * One column a list may have.
 *
 * @param name how refusals and mappings call it
 * @param required whether a list without it cannot be read in
 * @param headers headers that mean it without anybody saying so, in any case and spacing
 */
public record ImportField(String name, boolean required, List<String> headers) {
    public ImportField {
        headers = List.copyOf(headers);
    }

    public static ImportField of(String name, String... headers) {
        return new ImportField(name, false, List.of(headers));
    }

    public static ImportField required(String name, String... headers) {
        return new ImportField(name, true, List.of(headers));
    }
}
