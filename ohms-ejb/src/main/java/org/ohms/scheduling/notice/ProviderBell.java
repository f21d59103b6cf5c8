package org.ohms.scheduling.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.messaging.notification.NewNotification;
import org.ohms.messaging.notification.Notifications;
import org.ohms.scheduling.appointment.AppointmentEvent;
import org.ohms.scheduling.practitioner.PractitionerLookup;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.time.TimeSlot;

/**
 * Tells practitioners in the page that somebody else changed their day, or that a patient has come. Only what is near:
 * who looks weeks ahead reads the schedule.
 */
@ApplicationScoped
class ProviderBell {
    private static final Duration NEAR = Duration.ofHours(36);

    @Inject
    Notifications notifications;

    @Inject
    PractitionerLookup practitioners;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    void on(@Observes AppointmentEvent event) {
        var visit = event.visit();
        if (visit.patient() == null) {
            return;
        }
        if (event instanceof AppointmentEvent.Booked) {
            tell("schedule.booked", visit.practitioner(), visit, visit.time());
        } else if (event instanceof AppointmentEvent.Cancelled) {
            tell("schedule.cancelled", visit.practitioner(), visit, visit.time());
        } else if (event instanceof AppointmentEvent.Arrived) {
            tell("schedule.arrived", visit.practitioner(), visit, null);
        } else if (event instanceof AppointmentEvent.Rescheduled moved) {
            if (moved.fromPractitioner().equals(visit.practitioner())) {
                tell("schedule.moved", visit.practitioner(), visit, nearer(moved.fromTime(), visit.time()));
            } else {
                tell("schedule.taken-over", visit.practitioner(), visit, visit.time());
                tell("schedule.given-away", moved.fromPractitioner(), visit, moved.fromTime());
            }
        }
    }

    private static TimeSlot nearer(TimeSlot one, TimeSlot other) {
        return one.startsAt().isBefore(other.startsAt()) ? one : other;
    }

    /** @param mustBeNear nothing is told when it is over or far away; null when it always is */
    private void tell(String kind, PractitionerId who, AppointmentEvent.Visit visit, @Nullable TimeSlot mustBeNear) {
        var now = clock.instant();
        if (mustBeNear != null
                && (mustBeNear.startsBefore(now) || mustBeNear.startsAt().isAfter(now.plus(NEAR)))) {
            return;
        }
        var practitioner = practitioners.rows(List.of(who)).get(who);
        var account = practitioner == null ? null : practitioner.account();
        if (account != null && !account.equals(current.get().account())) {
            var id = visit.appointment().value();
            notifications.tell(
                    account,
                    new NewNotification(
                            kind, visit.patient(), id, visit.time().startsAt(), kind + ":" + id + ":" + now));
        }
    }
}
