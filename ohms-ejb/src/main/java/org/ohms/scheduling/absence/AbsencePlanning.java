package org.ohms.scheduling.absence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.messaging.notice.NoticePreviews;
import org.ohms.scheduling.availability.ExceptionId;

/**
 * Somebody is away, as one action: record it, see what it does to their visits and where those could go, decide about
 * all of them at once.
 */
@Stateless
public class AbsencePlanning {
    @Inject
    AbsenceDesk desk;

    @Inject
    NoticePreviews notices;

    @Inject
    AuditTrail audit;

    /** What an absence would mean, before it is recorded. */
    @RolesAllowed("absence.record")
    public AbsencePlan preview(RecordAbsence request) {
        return desk.preview(request);
    }

    /** From now on nobody is booked into that time; visits in it are marked to be moved until they are decided. */
    @RolesAllowed("absence.record")
    public ExceptionId record(RecordAbsence request) {
        var absence = desk.record(request);
        audit.object("Absence", absence.value());
        return absence;
    }

    /** The absence with its undecided visits and where they could go. */
    @RolesAllowed("absence.record")
    public AbsencePlan plan(ExceptionId absence) {
        audit.object("Absence", absence.value());
        return desk.plan(absence);
    }

    /** Absences that are not over yet, by time. */
    @RolesAllowed("absence.record")
    public List<AbsenceRow> coming() {
        return desk.coming();
    }

    /**
     * Moves or cancels visits of an absence. Each visit is a transaction of its own: a time that somebody else took
     * meanwhile leaves that one visit marked and says why, and does not undo the others, whose patients may be told
     * already.
     *
     * @return one outcome for each decision, in the same order
     */
    @RolesAllowed("absence.record")
    public List<VisitOutcome> decide(ExceptionId absence, List<VisitDecision> decisions) {
        audit.object("Absence", absence.value());
        return desk.decide(absence, decisions);
    }

    /** It does not come true: the hours are open again, visits not decided yet stay where they are. */
    @RolesAllowed("absence.record")
    public void withdraw(ExceptionId absence) {
        audit.object("Absence", absence.value());
        desk.withdraw(absence);
    }

    /** What a patient who reads English gets when a visit moves; others get the same in their language. */
    @RolesAllowed("absence.record")
    public String wordingOfMove(Instant from, Instant to) {
        return notices.mail("visit.moved", Map.of("before", from, "when", to));
    }

    /** What a patient who reads English gets when a visit is cancelled. */
    @RolesAllowed("absence.record")
    public String wordingOfCancelling(Instant at) {
        return notices.mail("visit.cancelled", Map.of("when", at));
    }
}
