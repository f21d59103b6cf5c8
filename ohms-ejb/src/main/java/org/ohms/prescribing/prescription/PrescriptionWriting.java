package org.ohms.prescribing.prescription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.CareRelationships;
import org.ohms.compliance.access.CareTie;
import org.ohms.compliance.access.Clearance;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.prescribing.medicine.MedicineRefusal;
import org.ohms.prescribing.safety.SafetyAlert;
import org.ohms.prescribing.safety.SafetyCheck;
import org.ohms.prescribing.safety.SafetyChecks;
import org.ohms.records.chart.Charts;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.time.HospitalDay;

/** Writes a prescription down with the check it is signed on and the answer to every alert. */
@ApplicationScoped
class PrescriptionWriting {
    private static final int MOST_CARERS = 200;

    @Inject
    Charts charts;

    @Inject
    SafetyChecks checks;

    @Inject
    PrescriptionSigning signing;

    @Inject
    CareRelationships care;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    @Inject
    HospitalDay hospital;

    @Inject
    Event<PrescriptionEvent> events;

    /** The trail says what a check came to, also when there were no rules to check with. */
    void checked(SafetyCheck check) {
        var rules = check.ruleSet();
        if (rules != null) {
            audit.object("DrugRuleSet", rules);
        }
        audit.action("Prescribing.check." + check.outcome());
    }

    UUID sign(SoundPrescription sound, @Nullable UUID refill, AlertReplies replies, AccountId by, Instant now) {
        var patient = sound.patient();
        var earlier = earlier(sound);
        var changed = earlier == null || isAnother(earlier, sound);
        var label = label(sound.sensitivity(), earlier);
        var check = checks.of(
                patient,
                sound.named(),
                DoseFigures.of(sound.words().strength(), sound.directions()).orElse(null),
                signing.without(patient, sound.replaces()));
        var judged = AlertJudge.judge(check, replies, hospital.today(now));
        var needsSecond = judged.values().stream().anyMatch(reply -> reply.answer() == AlertAnswer.KEPT);
        var request = new MedicationRequest(Uuids.v7(now), sound, label, needsSecond, by, now);
        var findings = new CheckFindings(check, AlertJudge.pauses(judged));
        keep(request, findings, judged, by, now);
        if (needsSecond) {
            signing.askForSecond(request, carers(patient, now));
        } else {
            signing.takeEffect(request, findings, by, now);
        }
        charts.keep();
        events.fire(new PrescriptionEvent.Signed(patient, request.id(), refill, changed, sound.collectAt(), by));
        if (!needsSecond) {
            events.fire(new PrescriptionEvent.Valid(patient, request.id(), sound.replaces(), sound.collectAt(), by));
        }
        return request.id();
    }

    /** What it takes the place of is valid now, and stays so until this is signed; null for nothing. */
    private @Nullable MedicationRequest earlier(SoundPrescription sound) {
        var earlier = sound.replaces();
        if (earlier == null) {
            return null;
        }
        var replaced = charts.locked(MedicationRequest.class, sound.patient(), earlier);
        if (replaced.status() != PrescriptionStatus.ACTIVE) {
            throw DomainException.refused(PrescriptionRefusal.NOT_NOW);
        }
        return replaced;
    }

    private static boolean isAnother(MedicationRequest replaced, SoundPrescription sound) {
        return !replaced.words().whole().equals(sound.words().whole())
                || !replaced.directions().equals(sound.directions());
    }

    private Clearance label(@Nullable Clearance wanted, @Nullable MedicationRequest earlier) {
        var label = wanted != null ? wanted : earlier != null ? earlier.sensitivity() : Clearance.N;
        insistOnCleared(label);
        return label;
    }

    /** Nobody hides a prescription from themselves: whoever labels it is cleared for the label. */
    void insistOnCleared(Clearance label) {
        var own = current.get().clearance();
        if (own.and(label) != own) {
            throw DomainException.invalid(
                    Refusal.of(MedicineRefusal.LABEL_NOT_YOURS).at("sensitivity"));
        }
    }

    private void keep(
            MedicationRequest request,
            CheckFindings findings,
            Map<SafetyAlert, AlertReply> judged,
            AccountId by,
            Instant now) {
        // first of all, so that what hangs on it takes its label
        charts.add(request);
        var check = new MedicationCheck(
                request.patient(), request.id(), MedicationCheck.Occasion.SIGNED, findings, by, now);
        charts.add(check);
        judged.forEach((alert, reply) ->
                charts.add(new MedicationAlert(request.patient(), request.id(), check.id(), alert, reply, now)));
    }

    private Set<AccountId> carers(PatientId patient, Instant now) {
        return care.of(patient, MOST_CARERS).stream()
                .filter(tie -> tie.holdsAt(now))
                .map(CareTie::account)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
