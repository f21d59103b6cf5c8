package org.ohms.prescribing.medicine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.ohms.messaging.notification.NewNotification;
import org.ohms.messaging.notification.Notifications;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.HospitalDay;
import org.ohms.shared.time.HourHasPassed;
import org.ohms.shared.work.Background;

/** The day has come on which a paused medicine was to go on: whoever paused it is reminded, once. */
@ApplicationScoped
class PausesAreOver {
    private static final int AT_ONCE = 500;

    @Inject
    EntityManager entities;

    @Inject
    Notifications notifications;

    @Inject
    HospitalDay hospital;

    @Inject
    Background background;

    void remind(@Observes HourHasPassed hour) {
        background.run("medicines.pause-over", () -> {
            List<?> rows = entities.createNativeQuery("""
                            select cast(id as text), cast(patient_id as text), cast(changed_by as text),
                                cast(paused_until as text)
                            from medication_statement
                            where status = 'PAUSED' and changed_by is not null and paused_until <= cast(?1 as date)
                            order by paused_until desc, id""")
                    .setParameter(1, hospital.today(hour.at()).toString())
                    .setMaxResults(AT_ONCE)
                    .getResultList();
            rows.forEach(row -> remind((Object[]) row));
        });
    }

    private void remind(Object[] row) {
        var patient = PatientId.of(String.valueOf(row[1]));
        notifications.tell(
                AccountId.of(String.valueOf(row[2])),
                new NewNotification(
                        "medicine.pause-over", patient, patient.value(), null, "pause-over:" + row[0] + ":" + row[3]));
        background.about("MedicationStatement", UUID.fromString(String.valueOf(row[0])), patient);
    }
}
