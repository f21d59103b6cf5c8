package org.ohms.patients.sight;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The parts of a record that permissions open, as people speak of them. */
public enum SeenPart {
    /** Birth date, addresses, insurance, who to call. */
    DETAILS("patient.read", "patient.read-own", "own-record.read", "coverage.read", "own-coverage.read"),
    VISITS("appointment.read", "appointment.read-own"),
    /** What was found, said and ordered. */
    CHART("chart.read", "own-chart.read"),
    MEDICINES(
            "chart.read",
            "own-chart.read",
            "medicine.write",
            "prescription.list",
            "dispense.list",
            "medication.dispense"),
    MONEY("charge.read", "invoice.read", "own-bill.read");

    private final Set<String> opening;

    SeenPart(String... opening) {
        this.opening = Set.of(opening);
    }

    /** The word its texts end with. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What these permissions open. */
    static Set<SeenPart> openedBy(Collection<String> permissions) {
        return Arrays.stream(values())
                .filter(part -> permissions.stream().anyMatch(part.opening::contains))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(SeenPart.class)));
    }

    /** Every permission that opens any of them. */
    static Set<String> opening() {
        return Arrays.stream(values()).flatMap(part -> part.opening.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
