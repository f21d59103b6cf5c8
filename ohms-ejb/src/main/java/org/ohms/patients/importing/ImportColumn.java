package org.ohms.patients.importing;

import java.util.List;

/**
 * A column a list may have, in words.
 *
 * @param name how refusals and mappings call it
 * @param label its name for people
 * @param about what stands in it
 * @param headers headers that are taken for it by themselves, in any case and spacing
 * @param values the only words it may have; empty when it is free
 * @param required whether a list without it cannot be read in
 */
public record ImportColumn(
        String name, String label, String about, List<String> headers, List<String> values, boolean required) {
    public ImportColumn {
        headers = List.copyOf(headers);
        values = List.copyOf(values);
    }
}
