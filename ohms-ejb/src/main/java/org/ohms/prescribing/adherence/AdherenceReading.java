package org.ohms.prescribing.adherence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ohms.prescribing.prescription.PrescriptionLookup;
import org.ohms.prescribing.prescription.PrescriptionRow;
import org.ohms.records.chart.ChartPen;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.HospitalDay;

/**
 * Whether patients get their medicines in time, from what the pharmacy of the house handed over. All prescriptions of one
 * medicine count together, each by its own directions. There is no figure for what is taken only when needed, for what is
 * collected elsewhere, and, as the Pharmacy Quality Alliance has it, before two supplies on different days; a pause that was
 * agreed on counts as days without.
 */
@Stateless
public class AdherenceReading {
    private static final int RECENT = 90;
    private static final int LONGER = 180;

    /** What was handed over a year before the longer period begins may reach into it. */
    private static final int BEFORE = 366;

    @Inject
    ChartPen pen;

    @Inject
    PrescriptionLookup prescriptions;

    @Inject
    Supplies supplies;

    @Inject
    HospitalDay hospital;

    /** What there is to say of the prescriptions that are valid now, by their ids. */
    @RolesAllowed("chart.read")
    public Map<UUID, Adherence> of(PatientId patient) {
        pen.open(patient);
        var today = hospital.today(pen.now());
        var bySupply = supplies.of(patient, today.minusDays(LONGER + BEFORE)).stream()
                .collect(Collectors.groupingBy(Supply::request));
        if (bySupply.isEmpty()) {
            return Map.of();
        }
        var byMedicine = prescriptions.of(patient).stream().collect(Collectors.groupingBy(Fills::medicine));
        var found = new HashMap<UUID, Adherence>();
        byMedicine
                .values()
                .forEach(same -> same.stream()
                        .filter(PrescriptionRow::isActive)
                        .filter(row -> row.directions().lasts(row.quantity()).isPresent())
                        .forEach(row -> adherence(same, bySupply, today).ifPresent(one -> found.put(row.id(), one))));
        return found;
    }

    private Optional<Adherence> adherence(
            List<PrescriptionRow> same, Map<UUID, List<Supply>> bySupply, LocalDate today) {
        var since = today.minusDays(LONGER);
        var recent = same.stream()
                .filter(row -> row.isActive()
                        || !row.signedAt().atZone(hospital.zone()).toLocalDate().isBefore(since))
                .map(PrescriptionRow::id)
                .toList();
        if (!supplies.elsewhere(recent).isEmpty()) {
            return Optional.empty();
        }
        var fills = Fills.of(same, bySupply);
        if (fills.stream().map(DaysCovered.Fill::day).distinct().count() < 2) {
            return Optional.empty();
        }
        var first = fills.stream()
                .map(DaysCovered.Fill::day)
                .min(LocalDate::compareTo)
                .orElse(today);
        return Optional.of(new Adherence(covered(fills, first, today, RECENT), covered(fills, first, today, LONGER)));
    }

    private static DaysCovered covered(List<DaysCovered.Fill> fills, LocalDate first, LocalDate today, int days) {
        var begins = today.minusDays(days - 1L);
        return DaysCovered.of(fills, first.isAfter(begins) ? first : begins, today);
    }
}
