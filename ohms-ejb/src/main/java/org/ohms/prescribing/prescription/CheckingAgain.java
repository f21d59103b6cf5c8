package org.ohms.prescribing.prescription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ohms.prescribing.drug.NamedMedicine;
import org.ohms.prescribing.safety.SafetyAlert;
import org.ohms.prescribing.safety.SafetyCheck;
import org.ohms.prescribing.safety.SafetyChecks;
import org.ohms.prescribing.safety.Unchecked;
import org.ohms.records.chart.Charts;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.work.Background;

/**
 * Runs the check of a prescription again. Who dispenses reads neither problems nor figures, and a check without them would
 * be quietly clear: so the house checks with the whole chart, and what the one who asks may not read is told as something
 * in the chart, with how grave it is and without its name.
 */
@ApplicationScoped
class CheckingAgain {
    @Inject
    Prescriptions prescriptions;

    @Inject
    PrescriptionSigning signing;

    @Inject
    SafetyChecks checks;

    @Inject
    Charts charts;

    @Inject
    Background background;

    /** What the house found, and what was answered when it was signed. */
    private record Whole(SafetyCheck check, Set<String> answered) {}

    CheckAgain now(PatientId patient, UUID id) {
        var request = charts.with(MedicationRequest.class, patient, id);
        var seen = check(request);
        var signed = prescriptions.details(patient, id).check();
        var whole = background.call("prescription.check-again", () -> whole(patient, id));
        var named = keys(
                Stream.of(seen, signed).flatMap(one -> one.alerts().stream()).toList());
        var alerts = whole.check().alerts();
        var newStops = whole.check().stops().stream()
                .filter(stop -> !whole.answered().contains(stop.key()))
                .toList();
        return new CheckAgain(
                new SafetyCheck(
                        whole.check().outcome(),
                        told(alerts, named),
                        toldUnchecked(whole.check(), seen),
                        whole.check().medicines(),
                        seen.allergies(),
                        whole.check().release(),
                        whole.check().ruleSet(),
                        whole.check().at()),
                told(newStops, named));
    }

    private Whole whole(PatientId patient, UUID id) {
        return new Whole(
                check(charts.with(MedicationRequest.class, patient, id)),
                prescriptions
                        .signedCheck(patient, id)
                        .map(check -> keys(check.findings().check().stops()))
                        .orElse(Set.of()));
    }

    private SafetyCheck check(MedicationRequest request) {
        return checks.of(
                request.patient(),
                NamedMedicine.text(request.words().medicine()),
                signing.without(request.patient(), request.id()));
    }

    /** Several that are told alike are told once. */
    private static List<SafetyAlert> told(List<SafetyAlert> alerts, Set<String> named) {
        return alerts.stream()
                .map(alert -> named.contains(alert.key()) ? alert : alert.unnamed())
                .distinct()
                .toList();
    }

    private static List<Unchecked> toldUnchecked(SafetyCheck whole, SafetyCheck seen) {
        return whole.unchecked().stream()
                .map(one -> seen.unchecked().contains(one) ? one : new Unchecked("", one.reason(), null))
                .toList();
    }

    private static Set<String> keys(Collection<SafetyAlert> alerts) {
        return alerts.stream().map(SafetyAlert::key).collect(Collectors.toSet());
    }
}
