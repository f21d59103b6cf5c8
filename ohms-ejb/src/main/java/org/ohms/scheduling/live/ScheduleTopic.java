package org.ohms.scheduling.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.appointment.AppointmentEvent;
import org.ohms.scheduling.availability.AvailabilityEvent;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.live.LineReopened;
import org.ohms.shared.live.LiveNews;
import org.ohms.shared.live.LiveNote;

/**
 * Puts changes of schedules on the line between the nodes and takes them off it. A span is told as every day it may
 * touch on any clock of the world: reading a day once too often does no harm.
 */
@ApplicationScoped
class ScheduleTopic {
    static final String NAME = "schedule";
    private static final String ANY_DAY = "*";
    private static final int MOST_DAYS = 14;

    @Inject
    LiveNews news;

    @Inject
    Event<ScheduleChanged> changed;

    @Inject
    Event<ScheduleMayHaveChanged> mayHaveChanged;

    void visitChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) AppointmentEvent event) {
        tell(event.visit().day(), event.visit().practitioner());
        if (event instanceof AppointmentEvent.Rescheduled moved) {
            tell(moved.fromDay(), moved.fromPractitioner());
        }
    }

    void hoursChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) AvailabilityEvent event) {
        if (event instanceof AvailabilityEvent.ExceptionChanged exception) {
            var first = LocalDate.ofInstant(exception.time().startsAt(), ZoneOffset.MIN);
            var last = LocalDate.ofInstant(exception.time().endsAt(), ZoneOffset.MAX);
            if (last.toEpochDay() - first.toEpochDay() < MOST_DAYS) {
                first.datesUntil(last.plusDays(1)).forEach(day -> tell(day, event.practitioner()));
                return;
            }
        }
        tell(null, event.practitioner());
    }

    void heard(@Observes LiveNote note) {
        if (note.topic().equals(NAME)) {
            note.lines().stream().map(ScheduleTopic::read).forEach(changed::fire);
        }
    }

    void missed(@Observes LineReopened reopened) {
        mayHaveChanged.fire(new ScheduleMayHaveChanged());
    }

    private void tell(@Nullable LocalDate day, PractitionerId practitioner) {
        news.tell(NAME, (day == null ? ANY_DAY : day) + " " + practitioner);
    }

    private static ScheduleChanged read(String line) {
        var parts = line.split(" ", 2);
        var day = parts[0].equals(ANY_DAY) ? null : LocalDate.parse(parts[0]);
        return new ScheduleChanged(day, PractitionerId.of(parts[1]));
    }
}
