package org.ohms.scheduling.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.ohms.scheduling.availability.NoticeSettings;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.time.TimeSlot;

/** Patients move and cancel early enough for somebody else to get the time; later they call. */
@ApplicationScoped
class PatientsChangeInTime {
    @Inject
    NoticeSettings notice;

    @Inject
    Clock clock;

    Instant lastMoment(TimeSlot visit) {
        return visit.startsAt().minus(notice.forChangesByPatients());
    }

    boolean isInTime(TimeSlot visit) {
        return clock.instant().isBefore(lastMoment(visit));
    }

    void insistOn(TimeSlot visit) {
        if (!isInTime(visit)) {
            throw new DomainException(
                    DomainException.Kind.REFUSED,
                    java.util.List.of(Refusal.of(AppointmentRefusal.TOO_LATE_TO_CHANGE)
                            .with("hours", notice.forChangesByPatients().toHours())));
        }
    }
}
