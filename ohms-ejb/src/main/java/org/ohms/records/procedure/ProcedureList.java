package org.ohms.records.procedure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.chart.ChartPen;
import org.ohms.records.chart.Charts;
import org.ohms.records.coding.Rules;
import org.ohms.records.encounter.EncounterLookup;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.time.HospitalDay;

/** What was done to the patients in one's care. */
@Stateless
public class ProcedureList {
    @Inject
    ChartPen pen;

    @Inject
    Charts charts;

    @Inject
    Procedures procedures;

    @Inject
    ProcedureIntake intake;

    @Inject
    HospitalDay hospital;

    @Inject
    EncounterLookup encounters;

    @Inject
    Event<ProcedureEvent> events;

    /** The newest first. */
    @RolesAllowed("chart.read")
    public Page<ProcedureRow> of(PatientId patient, PageRequest page) {
        pen.open(patient);
        return procedures.of(patient, page);
    }

    /** Something that was done before, here or elsewhere, or in an encounter here. */
    @RolesAllowed("history.write")
    public UUID add(PatientId patient, ProcedureDraft draft) {
        pen.open(patient);
        var refusals = new Refusals();
        var what = Rules.concept(draft.what(), "what", refusals);
        var outcome = Rules.optional(draft.outcome(), "outcome", Rules.TEXT, refusals);
        Rules.past(draft.performed(), "performed", hospital.today(pen.now()), refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var encounter = draft.encounter();
        if (encounter != null) {
            encounters.label(patient, encounter);
        }
        var id = intake.admit(new NewProcedure(
                patient,
                encounter,
                ProcedureStatus.COMPLETED,
                what,
                outcome,
                draft.performed(),
                null,
                null,
                Clearance.N,
                pen.now(),
                pen.now()));
        if (encounter != null) {
            events.fire(new ProcedureEvent.DoneHere(id, patient, what.code(), encounters.began(patient, encounter)));
        }
        pen.wrote(patient, "Procedure", id);
        return id;
    }

    @RolesAllowed("history.write")
    public void enteredInError(PatientId patient, UUID id, long version) {
        pen.open(patient, "Procedure", id);
        charts.locked(Procedure.class, patient, id, version).enteredInError();
        charts.keep();
        events.fire(new ProcedureEvent.Withdrawn(id, patient, pen.now(), pen.me()));
        pen.wrote(patient, "Procedure", id);
    }
}
