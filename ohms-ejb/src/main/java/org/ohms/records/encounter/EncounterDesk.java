package org.ohms.records.encounter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.patients.consent.TreatmentConsent;
import org.ohms.records.chart.ChartPen;
import org.ohms.records.chart.Charts;
import org.ohms.records.coding.Rules;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;

/** Begins encounters, puts right what they say, and ends them. */
@Stateless
public class EncounterDesk {
    @Inject
    ChartPen pen;

    @Inject
    Charts charts;

    @Inject
    Encounters encounters;

    @Inject
    VisitEncounters visits;

    @Inject
    EncounterIntake intake;

    @Inject
    WithoutConsent consent;

    /**
     * The encounter of a visit whose patient is here or was: the one that was begun already, or a new one.
     *
     * @throws DomainException NOT_FOUND for another patient's visit, REFUSED while the patient has not arrived
     */
    @RolesAllowed("encounter.write")
    public EncounterId ofVisit(PatientId patient, AppointmentId visit) {
        return ofVisit(patient, visit, null);
    }

    /**
     * The same for somebody who says why it begins although the patient has not consented to treatment.
     *
     * @param withoutConsent null when nobody says; the hospital may want it
     */
    @RolesAllowed("encounter.write")
    public EncounterId ofVisit(PatientId patient, AppointmentId visit, @Nullable String withoutConsent) {
        pen.open(patient);
        var begun = encounters.of(visit).filter(e -> e.patient().equals(patient));
        var id = begun.isPresent() ? begun.get().id() : begin(patient, visit, withoutConsent);
        pen.wrote(patient, "Encounter", id.value());
        return id;
    }

    private EncounterId begin(PatientId patient, AppointmentId visit, @Nullable String withoutConsent) {
        var refusals = new Refusals();
        var reason = consent.reason(patient, EncounterKind.VISIT, withoutConsent, refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        return visits.begin(patient, visit, reason, pen.me());
    }

    /** Whether the patient consented to treatment, for whoever is about to begin. */
    @RolesAllowed("encounter.write")
    public TreatmentConsent consent(PatientId patient) {
        pen.open(patient);
        return consent.of(patient);
    }

    /** One that nobody had booked: a call, a patient brought in. */
    @RolesAllowed("encounter.write")
    public EncounterId begin(BeginEncounter request) {
        pen.open(request.patient());
        var now = pen.now();
        var startsAt = Optional.ofNullable(request.startsAt()).orElse(now);
        var refusals = new Refusals();
        var words = words(request.type(), request.reason(), refusals);
        Rules.chosen(request.kind(), "kind", refusals);
        refusals.when(
                startsAt.isAfter(now),
                Refusal.of(EncounterRefusal.IN_THE_FUTURE).at("startsAt"));
        var reason = consent.reason(request.patient(), request.kind(), request.withoutConsent(), refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var id = admit(new NewEncounter(
                request.patient(),
                null,
                Optional.ofNullable(request.kind()).orElse(EncounterKind.TELEPHONE),
                null,
                words,
                null,
                startsAt,
                null,
                label(request.sensitivity()),
                reason));
        pen.wrote(request.patient(), "Encounter", id.value());
        return id;
    }

    private EncounterId admit(NewEncounter begun) {
        try {
            return intake.admit(begun, pen.me(), visits.practitioner(pen.me()));
        } catch (PersistenceException broken) {
            throw WithoutConsent.refusal(broken);
        }
    }

    /**
     * What it says is another from now on. An emergency that turns out to be none is asked for consent like anything that begins.
     *
     * @throws DomainException STALE when somebody else changed it since it was seen
     */
    @RolesAllowed("encounter.write")
    public void change(ChangeEncounter request) {
        pen.open(request.patient(), "Encounter", request.encounter().value());
        var encounter = charts.locked(
                Encounter.class, request.patient(), request.encounter().value(), request.version());
        var refusals = new Refusals();
        var words = words(request.type(), request.reason(), refusals);
        var kind = Optional.ofNullable(request.kind()).orElse(encounter.kind());
        var reason = encounter.isAskedForConsentAs(kind)
                ? consent.reason(request.patient(), kind, request.withoutConsent(), refusals)
                : encounter.withoutConsent();
        refusals.throwIfAny(DomainException.Kind.INVALID);
        encounter.become(
                kind,
                new EncounterWords(
                        words.type(),
                        words.reason(),
                        encounter.words().place(),
                        encounter.words().others()),
                label(request.sensitivity()),
                reason);
        keep();
        pen.wrote(request.patient(), "Encounter", request.encounter().value());
    }

    private void keep() {
        try {
            charts.keep();
        } catch (PersistenceException broken) {
            throw WithoutConsent.refusal(broken);
        }
    }

    /** Whoever acts takes part from now on. */
    @RolesAllowed("encounter.write")
    public void join(PatientId patient, EncounterId id) {
        pen.open(patient, "Encounter", id.value());
        var encounter = charts.with(Encounter.class, patient, id.value());
        visits.join(encounter, pen.me());
        pen.wrote(patient, "Encounter", id.value());
    }

    @RolesAllowed("encounter.write")
    public void finish(PatientId patient, EncounterId id) {
        pen.open(patient, "Encounter", id.value());
        charts.locked(Encounter.class, patient, id.value()).finish(pen.now());
        charts.keep();
        pen.wrote(patient, "Encounter", id.value());
    }

    /** It never took place, or not with this patient; what was begun in it is left out with it, nothing signed may be. */
    @RolesAllowed("encounter.write")
    public void enteredInError(PatientId patient, EncounterId id) {
        pen.open(patient, "Encounter", id.value());
        var encounter = charts.locked(Encounter.class, patient, id.value());
        if (encounters.hasSignedNote(id.value())) {
            throw DomainException.refused(EncounterRefusal.HAS_SIGNED_NOTE);
        }
        encounter.enteredInError();
        charts.keep();
        pen.wrote(patient, "Encounter", id.value());
    }

    private static EncounterWords words(@Nullable String type, @Nullable String reason, Refusals refusals) {
        return new EncounterWords(
                Rules.required(type, "type", refusals),
                Rules.optional(reason, "reason", Rules.TEXT, refusals),
                null,
                null);
    }

    private static Clearance label(@Nullable Clearance chosen) {
        return chosen == null ? Clearance.N : chosen;
    }
}
