package org.ohms.scheduling.appointment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.ohms.compliance.access.OwnRecord;
import org.ohms.messaging.notice.CalendarEntry;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/** What patients read of their own visits. */
@Stateless
public class OwnVisits {
    @Inject
    OwnDesk desk;

    @Inject
    OwnVisitReader reader;

    @Inject
    VisitChanges changes;

    @Inject
    OwnRecord own;

    /** Whether the account is tied to a record of the hospital; before that there is nothing to see and nothing to book. */
    @RolesAllowed("appointment.read-own")
    public boolean hasRecord() {
        return own.find().isPresent();
    }

    /** What is still to come or going on, the next first. */
    @RolesAllowed("appointment.read-own")
    public List<OwnVisit> coming() {
        return reader.coming(desk.patient());
    }

    /** What is over, missed or cancelled, the newest first. */
    @RolesAllowed("appointment.read-own")
    public Page<OwnVisit> past(PageRequest page) {
        return reader.past(desk.patient(), page);
    }

    /** @throws DomainException NOT_FOUND for a visit of somebody else as for one that never was */
    @RolesAllowed("appointment.read-own")
    public OwnVisit visit(AppointmentId id) {
        var visit = desk.visit(id);
        if (visit.status() == AppointmentStatus.HELD || visit.status() == AppointmentStatus.RELEASED) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        return reader.of(visit);
    }

    /** The visit as a calendar takes it: when, and nothing about why. The same entry as the one in our messages. */
    @RolesAllowed("appointment.read-own")
    public CalendarEntry calendarEntry(AppointmentId id) {
        var visit = visit(id);
        return new CalendarEntry(
                id.value() + "@ohms",
                changes.sequence(id),
                visit.status() == AppointmentStatus.CANCELLED,
                visit.startsAt(),
                visit.endsAt());
    }
}
