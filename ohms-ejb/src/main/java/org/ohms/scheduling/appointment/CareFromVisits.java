package org.ohms.scheduling.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.compliance.access.CareRelationships;
import org.ohms.scheduling.practitioner.PractitionerEvent;
import org.ohms.scheduling.practitioner.PractitionerLookup;
import org.ohms.scheduling.practitioner.PractitionerRow;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.start.SettingsCheck;
import org.ohms.shared.time.TimeSlot;

/**
 * A booked visit ties its practitioner to the patient, from the booking until some weeks after the visit, so that the
 * record can be prepared and the results read. A move ties the new one instead; a cancelled or missed visit ties nobody.
 * Whoever shows the patient to the room or begins the visit takes part in it, and is tied as long. Nobody ties themselves:
 * a visit booked by its own practitioner, or by who attends it, opens nothing until somebody else has a hand in it.
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
    Clock clock;

    @Override
    public void insistOnSense() {
        if (after.isNegative() || after.compareTo(Duration.ofDays(366)) > 0) {
            throw new IllegalArgumentException("ohms.scheduling.care-after-visit must lie between P0D and P366D.");
        }
    }

    void on(@Observes AppointmentEvent event) {
        var visit = event.visit();
        if (event instanceof AppointmentEvent.Booked
                || event instanceof AppointmentEvent.Confirmed
                || event instanceof AppointmentEvent.Arrived) {
            tie(visit);
        } else if (event instanceof AppointmentEvent.Roomed || event instanceof AppointmentEvent.Started) {
            tie(visit);
            tieWhoTookPart(visit);
        } else if (event instanceof AppointmentEvent.Rescheduled || event instanceof AppointmentEvent.Undone) {
            care.endVisit(visit.appointment().value(), SOURCE, TAKING_PART);
            tie(visit);
        } else if (event instanceof AppointmentEvent.Cancelled || event instanceof AppointmentEvent.Missed) {
            care.endVisit(visit.appointment().value(), SOURCE, TAKING_PART);
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
                    care.endVisit(a.id().value(), SOURCE);
                    tie(a.visit());
                });
    }

    /** Ties everybody who attends the visit; who booked it themselves may have waited for this hand. */
    private void tieWhoTookPart(AppointmentEvent.Visit visit) {
        appointments.whoTookPart(visit.appointment()).forEach(account -> tie(visit, account, TAKING_PART));
    }

    /** Ties the practitioner of a visit to its patient. */
    void tie(AppointmentEvent.Visit visit) {
        practitioners
                .row(visit.practitioner())
                .map(PractitionerRow::account)
                .ifPresent(account -> tie(visit, account, SOURCE));
    }

    private void tie(AppointmentEvent.Visit visit, AccountId account, String source) {
        var patient = visit.patient();
        var appointment = visit.appointment().value();
        if (patient != null && care.isTiedByAnother(patient, account, source, appointment)) {
            care.begin(
                    patient,
                    account,
                    source,
                    appointment,
                    clock.instant(),
                    visit.time().endsAt().plus(after));
        }
    }
}
