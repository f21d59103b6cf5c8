package org.ohms.records.allergy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.ohms.records.chart.ChartPen;
import org.ohms.records.chart.Charts;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.HospitalDay;

/** What the patients in one's care do not bear: read, added, changed, and never removed. */
@Stateless
public class AllergyDesk {
    @Inject
    ChartPen pen;

    @Inject
    Charts charts;

    @Inject
    Allergies allergies;

    @Inject
    AllergyIntake intake;

    @Inject
    HospitalDay hospital;

    @Inject
    Event<AllergyEvent> events;

    @RolesAllowed("chart.read")
    public AllergyList of(PatientId patient) {
        pen.open(patient);
        return allergies.of(patient);
    }

    /** How one stands now, with the version that goes with a change. */
    @RolesAllowed("chart.read")
    public AllergyRow allergy(PatientId patient, UUID id) {
        pen.open(patient, "AllergyIntolerance", id);
        return allergies.row(charts.with(AllergyIntolerance.class, patient, id));
    }

    @RolesAllowed("allergy.write")
    public UUID add(PatientId patient, AllergyDraft draft) {
        pen.open(patient);
        charts.alone(patient);
        var id = intake.admit(checked(patient, draft));
        pen.wrote(patient, "AllergyIntolerance", id);
        events.fire(new AllergyEvent.Changed(patient));
        return id;
    }

    /**
     * Says how it stands now. Whoever said before that none are known did not speak of this one: somebody has to ask again.
     *
     * @throws DomainException STALE when somebody else changed it since this version was seen
     */
    @RolesAllowed("allergy.write")
    public void change(PatientId patient, UUID id, long version, AllergyDraft draft) {
        pen.open(patient, "AllergyIntolerance", id);
        charts.alone(patient);
        charts.locked(AllergyIntolerance.class, patient, id, version)
                .become(checked(patient, draft), pen.me(), pen.now());
        charts.keep();
        intake.askAgain(patient, pen.now());
        pen.wrote(patient, "AllergyIntolerance", id);
        events.fire(new AllergyEvent.Changed(patient));
    }

    /** It was never so, or of somebody else. That none are known is no longer an answer then: somebody has to ask. */
    @RolesAllowed("allergy.write")
    public void enteredInError(PatientId patient, UUID id, long version) {
        pen.open(patient, "AllergyIntolerance", id);
        charts.alone(patient);
        charts.locked(AllergyIntolerance.class, patient, id, version).enteredInError(pen.me(), pen.now());
        charts.keep();
        intake.askAgain(patient, pen.now());
        pen.wrote(patient, "AllergyIntolerance", id);
    }

    /** Somebody asked, and none are known. */
    @RolesAllowed("allergy.write")
    public void noneKnown(PatientId patient) {
        pen.open(patient);
        charts.alone(patient);
        if (!allergies.of(patient).counting().isEmpty()) {
            throw DomainException.refused(AllergyRefusal.ARE_KNOWN);
        }
        intake.noneKnown(patient, pen.now());
        pen.wrote(patient, "AllergyAnswer", patient.value());
    }

    private NewAllergy checked(PatientId patient, AllergyDraft draft) {
        var refusals = new Refusals();
        var substance = Rules.concept(draft.substance(), "substance", refusals);
        var remark = Rules.optional(draft.remark(), "remark", Rules.TEXT, refusals);
        Rules.chosen(draft.criticality(), "criticality", refusals);
        Rules.past(draft.onset(), "onset", hospital.today(pen.now()), refusals);
        List<String> reactions = draft.reactions().stream()
                .map(reaction -> Rules.optional(reaction, "reactions", Rules.LINE, refusals))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        refusals.throwIfAny(DomainException.Kind.INVALID);
        return new NewAllergy(
                patient,
                Optional.ofNullable(draft.kind()).orElse(AllergyKind.ALLERGY),
                draft.category(),
                substance.code(),
                new AllergyWords(substance.text(), reactions, remark),
                Optional.ofNullable(draft.criticality()).orElse(Criticality.UNABLE_TO_ASSESS),
                draft.severity(),
                Optional.ofNullable(draft.clinical()).orElse(AllergyClinical.ACTIVE),
                Optional.ofNullable(draft.verification())
                        .filter(how -> how != AllergyVerification.ENTERED_IN_ERROR)
                        .orElse(AllergyVerification.CONFIRMED),
                draft.onset(),
                pen.now(),
                pen.now());
    }
}
