package org.ohms.scheduling.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.CareRelationships;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.scheduling.practitioner.PractitionerEvent;
import org.ohms.scheduling.practitioner.PractitionerLookup;
import org.ohms.shared.start.SettingsCheck;
import org.ohms.shared.time.TimeSlot;

/**
 * A booked visit ties its practitioner to the patient, from the booking until some weeks after the visit, so that the
 * record can be prepared and the results read. A move ties the new one instead; a cancelled or missed visit ties nobody.
 * Whoever shows the patient to the room or begins the visit takes part in it, and is tied as long.
 */
@ApplicationScoped
class CareFromVisits implements SettingsCheck {
    private static final String SOURCE = "appointment";
    private static final String TAKING_PART = "attendance";

    @Inject
    CareRelationships care;

    @Inject
    PractitionerLookup practitioners;

    @Inject
    Appointments appointments;

    @Inject
    @ConfigProperty(name = "ohms.scheduling.care-after-visit", defaultValue = "P30D")
    Duration after;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    @Override
    public void insistOnSense() {
        if (after.isNegative() || after.compareTo(Duration.ofDays(366)) > 0) {
            throw new IllegalArgumentException("ohms.scheduling.care-after-visit must lie between P0D and P366D.");
        }
    }

    void on(@Observes AppointmentEvent event) {
        if (event instanceof AppointmentEvent.Booked || event instanceof AppointmentEvent.Undone) {
            tie(event.visit());
        } else if (event instanceof AppointmentEvent.Roomed || event instanceof AppointmentEvent.Started) {
            tieWhoTakesPart(event.visit());
        } else if (event instanceof AppointmentEvent.Rescheduled) {
            care.end(SOURCE, event.visit().appointment().value());
            tie(event.visit());
        } else if (event instanceof AppointmentEvent.Cancelled || event instanceof AppointmentEvent.Missed) {
            care.end(SOURCE, event.visit().appointment().value());
        }
    }

    /** Somebody else signs in as the practitioner: the ties of their visits follow. */
    void on(@Observes PractitionerEvent.AccountChanged event) {
        var now = clock.instant();
        appointments
                .on(event.practitioner(), TimeSlot.between(now.minus(after), now.plus(Duration.ofDays(3660))))
                .stream()
                .filter(a -> a.status().takesTime() && a.patient() != null)
                .forEach(a -> {
                    care.end(SOURCE, a.id().value());
                    tie(a.visit());
                });
    }

    private void tieWhoTakesPart(AppointmentEvent.Visit visit) {
        var actor = current.get();
        var account = actor.account();
        var patient = visit.patient();
        if (patient != null && account != null && actor.kind() == Actor.Kind.STAFF) {
            care.begin(
                    patient,
                    account,
                    TAKING_PART,
                    visit.appointment().value(),
                    clock.instant(),
                    visit.time().endsAt().plus(after));
        }
    }

    /** Ties the practitioner of a visit to its patient. */
    void tie(AppointmentEvent.Visit visit) {
        var patient = visit.patient();
        var account =
                practitioners.row(visit.practitioner()).map(p -> p.account()).orElse(null);
        if (patient != null && account != null) {
            care.begin(
                    patient,
                    account,
                    SOURCE,
                    visit.appointment().value(),
                    clock.instant(),
                    visit.time().endsAt().plus(after));
        }
    }
}
