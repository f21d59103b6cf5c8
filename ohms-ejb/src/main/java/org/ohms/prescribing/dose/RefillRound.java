package org.ohms.prescribing.dose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.messaging.notice.Notice;
import org.ohms.messaging.notice.PatientNotices;
import org.ohms.prescribing.refill.RefillLookup;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.DayHasPassed;
import org.ohms.shared.work.Background;

/**
 * Tells patients that a medicine runs out, once for each supply although every node looks: the row that proves it is written with
 * the message. A course that ends, what is hidden, and what more was asked for already remind nobody. The message names nothing.
 */
@ApplicationScoped
class RefillRound {
    private static final int PAGE = 100;
    private static final Duration OF_USE = Duration.ofDays(3);
    private static final UUID FIRST = new UUID(0, 0);

    @Inject
    EntityManager entities;

    @Inject
    Doses doses;

    @Inject
    DoseBook book;

    @Inject
    RefillLookup refills;

    @Inject
    RefillReminderSettings settings;

    @Inject
    PatientNotices notices;

    @Inject
    Background background;

    /** Where a page ended; null after the last one. */
    private record Page(@Nullable UUID last) {}

    void on(@Observes DayHasPassed day) {
        UUID after = FIRST;
        while (after != null) {
            var from = after;
            after = background
                    .call("medicine.runs-out", () -> page(from, day.at()))
                    .last();
        }
    }

    /** Nodes share the pages: who finds one in another's hands goes on to the next. */
    private Page page(UUID after, Instant now) {
        List<?> rows = entities.createNativeQuery("""
                        select cast(m.id as text), cast(m.patient_id as text) from medication_statement m
                        join medication_request q on q.id = m.request_id
                        where m.status = 'ACTIVE' and m.sensitivity = 'N' and q.status = 'ACTIVE'
                        and not q.as_needed and q.frequency <> 'ONCE_ONLY' and m.id > ?1
                        and not exists (select 1 from medication_refill_reminder r
                            where r.statement_id = m.id and r.reminded_at > ?2)
                        order by m.id limit ?3""")
                .setParameter(1, after)
                .setParameter(2, now.minus(Duration.ofDays(settings.days())).atOffset(ZoneOffset.UTC))
                .setParameter(3, PAGE)
                .getResultList();
        if (isMine(after)) {
            rows.forEach(row -> remind((Object[]) row, now));
        }
        return new Page(
                rows.size() < PAGE ? null : UUID.fromString(String.valueOf(((Object[]) rows.get(rows.size() - 1))[0])));
    }

    private boolean isMine(UUID page) {
        return Boolean.TRUE.equals(
                entities.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(?1, 0))")
                        .setParameter(1, "runs-out|" + page)
                        .getSingleResult());
    }

    private void remind(Object[] row, Instant now) {
        var medicine = UUID.fromString(String.valueOf(row[0]));
        var patient = PatientId.of(String.valueOf(row[1]));
        var chosen = doses.reminders(patient);
        var mine = Optional.ofNullable(chosen.get(medicine));
        if (!mine.map(MedicationReminder::isOfRefill).orElse(true)) {
            return;
        }
        var taken = book.taken(patient).stream()
                .filter(one -> one.medicine().id().equals(medicine))
                .toList();
        var end = book.ends(patient, taken, chosen).get(medicine);
        if (end == null || end.course() || !isNear(end, patient) || isAsked(patient, taken)) {
            return;
        }
        if (!isFirst(medicine, end, now)) {
            return;
        }
        background.about("MedicationStatement", medicine, patient);
        var notice = new Notice(
                "supply.reminder",
                Map.of(),
                true,
                patient.value(),
                "medicine:" + patient + ":refill:" + medicine + ":" + end.suppliedOn(),
                now,
                now.plus(OF_USE),
                null,
                List.of());
        notices.tell(patient, mine.map(one -> notice.by(one.ways())).orElse(notice));
    }

    /** Neither far ahead nor long over: who got none for months gets it elsewhere, or takes it no more. */
    private boolean isNear(SupplyEnd end, PatientId patient) {
        var today = book.today(doses.clockOf(patient));
        return end.isBy(today.plusDays(settings.days())) && !end.runsOutOn().isBefore(today.minusDays(settings.days()));
    }

    private boolean isAsked(PatientId patient, List<DoseBook.Taken> taken) {
        var asked = refills.asked(patient);
        return taken.stream().anyMatch(one -> asked.contains(one.medicine().request()));
    }

    private boolean isFirst(UUID medicine, SupplyEnd end, Instant now) {
        return entities.createNativeQuery("""
                                insert into medication_refill_reminder (statement_id, supplied_on, runs_out_on, reminded_at)
                                values (?1, cast(?2 as date), cast(?3 as date), ?4) on conflict do nothing""")
                        .setParameter(1, medicine)
                        .setParameter(2, end.suppliedOn().toString())
                        .setParameter(3, end.runsOutOn().toString())
                        .setParameter(4, now.atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }
}
