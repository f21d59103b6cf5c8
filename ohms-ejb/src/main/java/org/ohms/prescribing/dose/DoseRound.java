package org.ohms.prescribing.dose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.ohms.messaging.notice.Notice;
import org.ohms.messaging.notice.PatientNotices;
import org.ohms.messaging.preference.MessageWays;
import org.ohms.messaging.preference.Wishes;
import org.ohms.shared.time.DayHasPassed;
import org.ohms.shared.time.HospitalDay;
import org.ohms.shared.time.HourHasPassed;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.shared.work.Background;

/**
 * Reminds of doses when they are due, once although every node looks: the row that proves it is written with the message, and the
 * reminder is held until it knows its next dose. What is paused, hidden, or ticked already reminds nobody. After a time without
 * any node only what was due within the last hour goes out. In the patient's quiet hours there is no text message: a reminder
 * that waits for the morning is of no use. One message stands for everything that is due at a time, and it names none of it.
 */
@ApplicationScoped
class DoseRound {
    private static final int ROUND = 100;
    private static final Duration OF_USE = Duration.ofHours(1);

    /** A page that is open still shows what went out lately; nobody asks for older proof. */
    private static final Duration PROVEN = Duration.ofDays(90);

    private static final String DUE = """
            select cast(id as text) from medication_reminder where next_at <= ?1
            order by next_at, id limit ?2 for update skip locked""";

    private static final String MOVED = """
            select cast(r.id as text) from medication_reminder r
            left join contact_preference p on p.patient_id = r.patient_id
            where r.next_at is not null and r.zone <> coalesce(p.zone, ?1)
            order by r.id limit ?2 for update of r skip locked""";

    @Inject
    EntityManager entities;

    @Inject
    Doses doses;

    @Inject
    DoseBook book;

    @Inject
    PatientNotices notices;

    @Inject
    Wishes wishes;

    @Inject
    HospitalDay hospital;

    @Inject
    Background background;

    void on(@Observes MinuteHasPassed minute) {
        while (background.call(
                        "medicine.remind",
                        () -> each(DUE, minute.at().atOffset(ZoneOffset.UTC), one -> remind(one, minute.at())))
                == ROUND) {
            // a full round; there are more
            continue;
        }
    }

    /** Whoever moved to another clock takes the next dose by that one. */
    void on(@Observes HourHasPassed hour) {
        while (background.call(
                        "medicine.remind", () -> each(MOVED, hospital.zone().getId(), one -> waits(one, hour.at())))
                == ROUND) {
            // a full round; there are more
            continue;
        }
    }

    void on(@Observes DayHasPassed day) {
        background.run(
                "medicine.remind",
                () -> entities.createNativeQuery("delete from medication_reminder_sent where due_at < ?1")
                        .setParameter(1, day.at().minus(PROVEN).atOffset(ZoneOffset.UTC))
                        .executeUpdate());
    }

    private int each(String query, Object parameter, Consumer<MedicationReminder> work) {
        List<?> ids = entities.createNativeQuery(query)
                .setParameter(1, parameter)
                .setParameter(2, ROUND)
                .getResultList();
        ids.forEach(
                id -> Optional.ofNullable(entities.find(MedicationReminder.class, UUID.fromString(String.valueOf(id))))
                        .ifPresent(work));
        entities.flush();
        return ids.size();
    }

    private Optional<DoseBook.Taken> current(MedicationReminder reminder) {
        return book.current(reminder.patient()).stream()
                .filter(row -> row.medicine().id().equals(reminder.medicine()))
                .findFirst();
    }

    private void waits(MedicationReminder reminder, Instant now) {
        var zone = doses.clockOf(reminder.patient());
        current(reminder)
                .flatMap(one -> book.plan(one, reminder))
                .ifPresentOrElse(plan -> reminder.next(plan, zone, now), reminder::rest);
    }

    private void remind(MedicationReminder reminder, Instant now) {
        var zone = doses.clockOf(reminder.patient());
        var due = reminder.nextAt();
        var one = current(reminder).orElse(null);
        var plan = one == null ? null : book.plan(one, reminder).orElse(null);
        if (one == null || plan == null || due == null) {
            reminder.rest();
            return;
        }
        if (zone.equals(reminder.zone()) && one.medicine().isTaken() && !one.isHidden()) {
            var late = now.minus(OF_USE);
            var moment = due.isAfter(late) ? due.minusMillis(1) : late;
            for (var dose = plan.after(moment, zone);
                    dose.isPresent() && !dose.get().at(zone).isAfter(now);
                    dose = plan.after(dose.get().at(zone), zone)) {
                remind(reminder, dose.get(), zone, now);
            }
        }
        reminder.next(plan, zone, now);
    }

    private void remind(MedicationReminder reminder, Dose dose, ZoneId zone, Instant now) {
        var at = dose.at(zone);
        var said = doses.last(reminder.medicine(), dose.day(), dose.number())
                .map(MedicationAdministration::status)
                .orElse(DoseStatus.ENTERED_IN_ERROR);
        if (said != DoseStatus.ENTERED_IN_ERROR || !isFirst(reminder.medicine(), dose, at, now)) {
            return;
        }
        var patient = reminder.patient();
        var quiet = wishes.of(patient).isQuiet(now.atZone(zone).toLocalTime());
        background.about("MedicationStatement", reminder.medicine(), patient);
        notices.tell(
                patient,
                new Notice(
                                "dose.reminder",
                                Map.of("when", at),
                                true,
                                patient.value(),
                                "medicine:" + patient + ":dose:" + at.getEpochSecond(),
                                now,
                                at.plus(OF_USE),
                                null,
                                List.of())
                        .by(quiet ? reminder.ways().and(new MessageWays(true, false)) : reminder.ways()));
    }

    private boolean isFirst(UUID medicine, Dose dose, Instant at, Instant now) {
        return entities.createNativeQuery("""
                                insert into medication_reminder_sent (statement_id, day, dose, due_at, reminded_at)
                                values (?1, cast(?2 as date), ?3, ?4, ?5) on conflict do nothing""")
                        .setParameter(1, medicine)
                        .setParameter(2, dose.day().toString())
                        .setParameter(3, dose.number())
                        .setParameter(4, at.atOffset(ZoneOffset.UTC))
                        .setParameter(5, now.atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }
}
