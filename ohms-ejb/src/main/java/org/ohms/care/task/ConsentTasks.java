package org.ohms.care.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.persistence.StoredInstant;
import org.ohms.shared.time.HourHasPassed;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.shared.work.Background;

/**
 * Where the hospital asks for consent to treatment, the desk is given a task for each patient who comes tomorrow and has not
 * signed: once for a visit and day, although every node looks, and one at a time for a patient with several visits. It
 * ends by itself when the patient has signed or the visit does not come as it was; what a person ended is not given again.
 */
@ApplicationScoped
class ConsentTasks {
    private static final int ROUND = 100;
    private static final String BUNDLE = "org.ohms.care.consent-task";

    @Inject
    EntityManager entities;

    @Inject
    Tasks tasks;

    @Inject
    TaskSettings settings;

    @Inject
    KnownHospital hospital;

    @Inject
    Background background;

    void ask(@Observes HourHasPassed hour) {
        if (!hospital.settings().treatmentConsent()) {
            return;
        }
        var tomorrow = hospital.today(hour.at()).plusDays(1);
        while (background.call("task.consent", () -> give(tomorrow, hour.at())) == ROUND) {
            // a full round; there are more
            continue;
        }
    }

    void look(@Observes MinuteHasPassed minute) {
        background.run("task.consent-over", () -> settle(minute.at()));
    }

    private int give(LocalDate day, Instant now) {
        // nodes look one after the other, so that the second one finds what the first one gave
        entities.createNativeQuery("select count(pg_advisory_xact_lock(hashtextextended(?1, 0)))")
                .setParameter(1, "task:consent")
                .getSingleResult();
        List<?> missing = entities.createNativeQuery("""
                        select distinct on (a.patient_id) cast(a.id as text), cast(a.patient_id as text), a.starts_at
                        from appointment a
                        where a.day = cast(?1 as date) and a.status in ('BOOKED', 'CONFIRMED') and a.patient_id is not null
                        and treatment_consent(a.patient_id, a.day) in ('MISSING', 'OUTDATED')
                        and not exists (select 1 from task t where t.visit_id = a.id and t.visit_day = a.day)
                        and not exists (select 1 from task t where t.patient_id = a.patient_id and t.visit_day = a.day
                            and t.state in ('REQUESTED', 'ACCEPTED'))
                        order by a.patient_id, a.starts_at, a.id limit ?2""")
                .setParameter(1, day.toString())
                .setParameter(2, ROUND)
                .getResultList();
        var texts = texts();
        missing.forEach(row -> give((Object[]) row, day, texts, now));
        return missing.size();
    }

    private void give(Object[] row, LocalDate day, ResourceBundle texts, Instant now) {
        var patient = PatientId.of(String.valueOf(row[1]));
        var task = Task.beforeVisit(
                patient,
                new TaskWords(texts.getString("what"), texts.getString("details")),
                TaskOwner.ofRole(settings.consentRole()),
                UUID.fromString(String.valueOf(row[0])),
                day,
                StoredInstant.of(row[2]),
                now);
        tasks.add(task);
        background.about("Task", task.id(), patient);
    }

    private void settle(Instant now) {
        List<?> over = entities.createNativeQuery("""
                        select cast(t.id as text), treatment_consent(t.patient_id, t.visit_day) = 'SIGNED' from task t
                        where t.visit_id is not null and t.state in ('REQUESTED', 'ACCEPTED')
                        and not (cast(?1 as boolean)
                            and treatment_consent(t.patient_id, t.visit_day) in ('MISSING', 'OUTDATED')
                            and exists (select 1 from appointment a where a.id = t.visit_id and a.day = t.visit_day
                                and a.status in ('BOOKED', 'CONFIRMED', 'ARRIVED', 'IN_ROOM') and a.ends_at > ?2))
                        order by t.id limit ?3""")
                .setParameter(1, hospital.settings().treatmentConsent())
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .setParameter(3, ROUND)
                .getResultList();
        var texts = texts();
        over.forEach(row -> settle((Object[]) row, texts, now));
        tasks.keep();
    }

    private void settle(Object[] row, ResourceBundle texts, Instant now) {
        var signed = Boolean.TRUE.equals(row[1]);
        tasks.locked(UUID.fromString(String.valueOf(row[0])))
                // somebody may have ended it while this waited
                .filter(task -> task.state().isOpen())
                .ifPresent(task -> {
                    background.about("Task", task.id(), task.patient());
                    task.settle(signed, texts.getString(signed ? "signed" : "over"), now);
                });
    }

    private static ResourceBundle texts() {
        return ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH);
    }
}
