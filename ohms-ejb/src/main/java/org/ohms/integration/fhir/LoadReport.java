package org.ohms.integration.fhir;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What became of a bundle.
 *
 * @param entries in the order of the bundle
 */
public record LoadReport(UUID load, boolean transaction, List<EntryReport> entries) {
    public LoadReport {
        entries = List.copyOf(entries);
    }

    public long count(EntryReport.Outcome outcome) {
        return entries.stream().filter(entry -> entry.outcome() == outcome).count();
    }

    /** How many of each type met this end. */
    public Map<String, Long> byType(EntryReport.Outcome outcome) {
        return entries.stream()
                .filter(entry -> entry.outcome() == outcome)
                .collect(Collectors.groupingBy(EntryReport::type, TreeMap::new, Collectors.counting()));
    }
}
