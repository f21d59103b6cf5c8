package org.ohms.prescribing.dose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.ohms.prescribing.medicine.MedicineEvent;
import org.ohms.prescribing.prescription.Directions;
import org.ohms.prescribing.prescription.PrescriptionEvent;
import org.ohms.prescribing.prescription.PrescriptionLookup;
import org.ohms.prescribing.prescription.PrescriptionRow;
import org.ohms.shared.id.Uuids;

/**
 * What becomes of reminders when medicines change: what is prescribed again as it was goes on to remind, and whatever is taken in
 * another way does not before the patient chooses again. What is paused, stopped or hidden the database itself takes care of.
 */
@ApplicationScoped
class RemindersFollow {
    @Inject
    EntityManager entities;

    @Inject
    PrescriptionLookup prescriptions;

    @Inject
    Clock clock;

    void on(@Observes PrescriptionEvent.Valid valid) {
        var earlier = valid.replaces();
        if (earlier == null) {
            return;
        }
        var rows = prescriptions.rows(List.of(earlier, valid.prescription()));
        var before = rows.get(earlier);
        var now = rows.get(valid.prescription());
        if (before != null && now != null && isSame(before, now)) {
            entities.createNativeQuery("select 1 from medication_reminder_goes_on(?1, ?2, ?3, ?4)")
                    .setParameter(1, earlier)
                    .setParameter(2, valid.prescription())
                    .setParameter(3, Uuids.v7(clock.instant()))
                    .setParameter(4, clock.instant().atOffset(ZoneOffset.UTC))
                    .getSingleResult();
        }
    }

    void on(@Observes MedicineEvent.Changed changed) {
        entities.createNativeQuery("select 1 from medication_reminder_ends(?1, ?2)")
                .setParameter(1, changed.medicine())
                .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                .getSingleResult();
    }

    private static boolean isSame(PrescriptionRow before, PrescriptionRow now) {
        return before.words().whole().equals(now.words().whole())
                && forGood(before.directions()).equals(forGood(now.directions()));
    }

    /** For how long is no other way to take it. */
    private static Directions forGood(Directions one) {
        return new Directions(
                one.dose(), one.unit(), one.route(), one.frequency(), one.dayTime(), one.meal(), one.asNeeded(), null);
    }
}
