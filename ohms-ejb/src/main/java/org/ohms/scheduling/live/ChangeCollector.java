package org.ohms.scheduling.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.appointment.AppointmentEvent;
import org.ohms.scheduling.availability.AvailabilityEvent;
import org.ohms.shared.id.PractitionerId;

/**
 * Collects what was committed on this node until the line sends it; the same day of the same person only once. A span
 * is told as every day it may touch on any clock of the world: reading a day once too often does no harm.
 */
@ApplicationScoped
class ChangeCollector {
    private static final int MOST_DAYS = 14;

    private final Set<ScheduleChanged> waiting = new LinkedHashSet<>();

    void visitChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) AppointmentEvent event) {
        add(event.visit().day(), event.visit().practitioner());
        if (event instanceof AppointmentEvent.Rescheduled moved) {
            add(moved.fromDay(), moved.fromPractitioner());
        }
    }

    void hoursChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) AvailabilityEvent event) {
        if (event instanceof AvailabilityEvent.ExceptionChanged exception) {
            var first = LocalDate.ofInstant(exception.time().startsAt(), ZoneOffset.MIN);
            var last = LocalDate.ofInstant(exception.time().endsAt(), ZoneOffset.MAX);
            if (last.toEpochDay() - first.toEpochDay() < MOST_DAYS) {
                first.datesUntil(last.plusDays(1)).forEach(day -> add(day, event.practitioner()));
                return;
            }
        }
        add(null, event.practitioner());
    }

    private synchronized void add(@Nullable LocalDate day, PractitionerId practitioner) {
        waiting.add(new ScheduleChanged(day, practitioner));
    }

    /** Takes everything that waits. */
    synchronized List<ScheduleChanged> take() {
        var taken = new ArrayList<>(waiting);
        waiting.clear();
        return taken;
    }

    /** Puts back what could not be sent. */
    synchronized void putBack(List<ScheduleChanged> unsent) {
        waiting.addAll(unsent);
    }
}
