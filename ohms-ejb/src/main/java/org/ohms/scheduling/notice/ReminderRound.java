package org.ohms.scheduling.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ohms.messaging.notice.Notice;
import org.ohms.messaging.notice.PatientNotices;
import org.ohms.messaging.preference.ReminderLeads;
import org.ohms.scheduling.appointment.AnswerPurposes;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.shared.work.Background;

/**
 * Reminds of visits that come near, once for each lead time although every node looks: the row that proves it is
 * written with the message. The patient's own wish comes before the service's lead times, those before the hospital's.
 * A visit booked later than the lead time needs no reminder that early.
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
        while (background.call("visit.remind", () -> remind(minute.at())) == ROUND) {
            // a full round; there are more
            continue;
        }
    }

    private int remind(Instant now) {
        List<?> due = entities.createNativeQuery("""
                        insert into visit_reminder (appointment_id, lead, starts_at, reminded_at)
                        select a.id, l.lead, a.starts_at, ?1 from appointment a
                        join service s on s.id = a.service_id
                        left join contact_preference p on p.patient_id = a.patient_id
                        cross join lateral string_to_table(
                            coalesce(p.reminder_leads, s.reminder_leads, ?2), ',') as l (lead)
                        where a.status in ('BOOKED', 'CONFIRMED') and a.to_move_for is null
                        and a.starts_at > ?1 and a.starts_at <= ?3
                        and a.starts_at <= cast(?1 as timestamptz) + cast(l.lead as interval)
                        and a.booked_at <= a.starts_at - cast(l.lead as interval)
                        and not exists (select 1 from visit_reminder r
                            where r.appointment_id = a.id and r.lead = l.lead and r.starts_at = a.starts_at)
                        order by a.starts_at limit ?4
                        on conflict do nothing
                        returning cast(appointment_id as text), starts_at,
                            (select cast(a.patient_id as text) from appointment a where a.id = appointment_id), lead""")
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .setParameter(2, settings.leads().text())
                .setParameter(3, now.plus(ReminderLeads.LONGEST).atOffset(ZoneOffset.UTC))
                .setParameter(4, ROUND)
                .getResultList();
        due.forEach(row -> remind((Object[]) row, now));
        return due.size();
    }

    private void remind(Object[] row, Instant now) {
        var visit = UUID.fromString(String.valueOf(row[0]));
        var startsAt = row[1] instanceof java.time.OffsetDateTime time
                ? time.toInstant()
                : ((java.sql.Timestamp) row[1]).toInstant();
        var patient = PatientId.of(String.valueOf(row[2]));
        var lead = String.valueOf(row[3]);
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
