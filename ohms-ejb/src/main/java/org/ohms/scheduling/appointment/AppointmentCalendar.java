package org.ohms.scheduling.appointment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/**
 * Reads visits: a day, a week, a list, the waiting room, one visit. Whoever may only read their own gets their own:
 * the database leaves the others out.
 */
@Stateless
public class AppointmentCalendar {
    @Inject
    DayReader days;

    @Inject
    VisitReader visits;

    @Inject
    DayMarks marks;

    @Inject
    AccessPolicy access;

    @Inject
    AuditTrail audit;

    /**
     * A day at a place.
     *
     * @param only these practitioners; empty for everybody who is there
     */
    @RolesAllowed("appointment.read")
    public DayGrid day(PlaceId place, LocalDate day, Set<PractitionerId> only) {
        var grid = days.day(place, day, only);
        visits.note(grid.visits());
        return marks.on(grid);
    }

    /** What is known of the insurance of a patient that day; empty for those who may not know. */
    @RolesAllowed({"appointment.read", "appointment.read-own"})
    public Optional<CoverMark> cover(PatientId patient, LocalDate day) {
        access.insistOn(patient);
        return marks.cover(patient, day);
    }

    /** Seven days of one practitioner. */
    @RolesAllowed({"appointment.read", "appointment.read-own"})
    public PractitionerWeek week(PractitionerId practitioner, LocalDate from) {
        var week = days.week(practitioner, from);
        week.days().forEach(d -> visits.note(d.column().visits()));
        return week;
    }

    /** The list twin of the grid, by time. */
    @RolesAllowed({"appointment.read", "appointment.read-own"})
    public Page<AppointmentRow> list(AppointmentFilter filter, PageRequest page) {
        var found = visits.list(filter, page);
        visits.note(found.rows());
        return found;
    }

    /** The list twin in another order. */
    @RolesAllowed({"appointment.read", "appointment.read-own"})
    public Page<AppointmentRow> list(AppointmentFilter filter, AppointmentOrder order, PageRequest page) {
        var found = visits.list(filter, order, page);
        visits.note(found.rows());
        return found;
    }

    /** The next visit of each of these patients that has one, for a list of patients. */
    @RolesAllowed("appointment.read")
    public Map<PatientId, AppointmentRow> next(Collection<PatientId> patients) {
        var next = visits.next(patients);
        visits.note(next.values());
        return next;
    }

    /** The next visit of one patient, for the line beside the record. */
    @RolesAllowed("appointment.read")
    public Optional<NextVisit> nextOf(PatientId patient) {
        access.insistOn(patient);
        return visits.nextOf(patient);
    }

    /** How many visits of a day stand where. */
    @RolesAllowed({"appointment.read", "appointment.read-own"})
    public StateCounts counts(AppointmentFilter filter) {
        return visits.counts(filter);
    }

    /** Who has arrived and waits, the longest first. */
    @RolesAllowed("appointment.read")
    public List<WaitingRow> waitingRoom(PlaceId place) {
        var waiting = visits.waitingRoom(place);
        visits.note(waiting.stream().map(WaitingRow::visit).toList());
        return waiting;
    }

    /** A patient's visits, the newest first, cancelled ones included. */
    @RolesAllowed({"appointment.read", "appointment.read-own"})
    public Page<AppointmentRow> ofPatient(PatientId patient, PageRequest page) {
        access.insistOn(patient);
        return visits.ofPatient(patient, page);
    }

    /** One visit with its history. */
    @RolesAllowed({"appointment.read", "appointment.read-own"})
    public AppointmentDetails visit(AppointmentId id) {
        audit.object("Appointment", id.value());
        var details = visits.details(id);
        visits.note(List.of(details.row()));
        return details;
    }

    /** The day of the practitioner who asks. */
    @RolesAllowed({"appointment.read-own", "appointment.read"})
    public MyDay today() {
        return myDay(days.today());
    }

    /** Another day of the practitioner who asks. */
    @RolesAllowed({"appointment.read-own", "appointment.read"})
    public MyDay myDay(LocalDate day) {
        var mine = visits.mine(day);
        visits.note(mine.visits());
        return mine;
    }

    /** Where somebody begins who chose no place yet: at their own, else where most visits of the day are. */
    @RolesAllowed("appointment.read")
    public Optional<PlaceId> usualPlace(LocalDate day) {
        return days.usualPlace(day);
    }
}
