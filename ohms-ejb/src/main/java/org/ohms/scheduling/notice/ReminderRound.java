package org.ohms.scheduling.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ohms.messaging.notice.Notice;
import org.ohms.messaging.notice.PatientNotices;
import org.ohms.scheduling.appointment.AnswerPurposes;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.shared.work.Background;

/**
 * Reminds of visits that come near, once for each lead time although every node looks: the row that proves it is
 * written with the message. A visit booked later than the lead time needs no reminder that early.
 */
@ApplicationScoped
class ReminderRound {
    private static final int ROUND = 100;

    @Inject
    EntityManager entities;

    @Inject
    ReminderSettings settings;

    @Inject
    PatientNotices notices;

    @Inject
    Background background;

    void on(@Observes MinuteHasPassed minute) {
        for (var lead : settings.leads()) {
            while (background.call("visit.remind", () -> remind(lead, minute.at())) == ROUND) {
                // a full round; there are more
                continue;
            }
        }
    }

    private int remind(Duration lead, Instant now) {
        List<?> due = entities.createNativeQuery("""
                        insert into visit_reminder (appointment_id, lead, starts_at, reminded_at)
                        select a.id, ?1, a.starts_at, ?2 from appointment a
                        where a.status in ('BOOKED', 'CONFIRMED') and a.to_move_for is null
                        and a.starts_at > ?2 and a.starts_at <= ?3 and a.booked_at <= a.starts_at - ?4 * interval '1 second'
                        and not exists (select 1 from visit_reminder r
                            where r.appointment_id = a.id and r.lead = ?1 and r.starts_at = a.starts_at)
                        order by a.starts_at limit ?5
                        on conflict do nothing
                        returning cast(appointment_id as text), starts_at,
                            (select cast(a.patient_id as text) from appointment a where a.id = appointment_id)""")
                .setParameter(1, lead.toString())
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .setParameter(3, now.plus(lead).atOffset(ZoneOffset.UTC))
                .setParameter(4, lead.toSeconds())
                .setParameter(5, ROUND)
                .getResultList();
        due.forEach(row -> remind((Object[]) row, lead, now));
        return due.size();
    }

    private void remind(Object[] row, Duration lead, Instant now) {
        var visit = UUID.fromString(String.valueOf(row[0]));
        var startsAt = row[1] instanceof java.time.OffsetDateTime time
                ? time.toInstant()
                : ((java.sql.Timestamp) row[1]).toInstant();
        var patient = PatientId.of(String.valueOf(row[2]));
        background.about("Appointment", visit, patient);
        notices.tell(
                patient,
                new Notice(
                        "visit.reminder",
                        Map.of("when", startsAt),
                        true,
                        visit,
                        "visit:" + visit + ":reminder:" + lead + ":" + startsAt,
                        now,
                        startsAt,
                        null,
                        AnswerPurposes.links(startsAt)));
    }
}
