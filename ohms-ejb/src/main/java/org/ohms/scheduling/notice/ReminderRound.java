package org.ohms.scheduling.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ohms.messaging.notice.Notice;
import org.ohms.messaging.notice.PatientNotices;
import org.ohms.messaging.preference.ReminderLeads;
import org.ohms.scheduling.appointment.AnswerPurposes;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.persistence.StoredInstant;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.shared.work.Background;

/**
 * Reminds of visits that come near, once for each lead time although every node looks: the row that proves it is
 * written with the message. The patient's own wish comes before the service's lead times, those before the hospital's.
 * A visit booked later than the lead time needs no reminder that early. When several are due at once, after a time
 * without any node, only the shortest goes out.
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
    VisitClock clocks;

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
                        order by a.starts_at, a.id, cast(l.lead as interval) limit ?4
                        on conflict do nothing
                        returning cast(appointment_id as text), starts_at,
                            (select cast(a.patient_id as text) from appointment a where a.id = appointment_id), lead,
                            exists (select 1 from visit_reminder r
                                where r.appointment_id = visit_reminder.appointment_id
                                and r.starts_at = visit_reminder.starts_at
                                and cast(r.lead as interval) < cast(visit_reminder.lead as interval))""")
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .setParameter(2, settings.leads().text())
                .setParameter(3, now.plus(ReminderLeads.LONGEST).atOffset(ZoneOffset.UTC))
                .setParameter(4, ROUND)
                .getResultList();
        var shortest = new HashMap<UUID, Due>();
        due.stream()
                .map(row -> Due.of((Object[]) row))
                .filter(one -> !one.shorterWentOut())
                .forEach(one ->
                        shortest.merge(one.visit(), one, (a, b) -> a.lead().compareTo(b.lead()) <= 0 ? a : b));
        shortest.values().forEach(one -> remind(one, now));
        return due.size();
    }

    /** A reminder that has to go out, unless one nearer to the visit has gone already. */
    private record Due(UUID visit, Instant startsAt, PatientId patient, Duration lead, boolean shorterWentOut) {
        static Due of(Object[] row) {
            return new Due(
                    UUID.fromString(String.valueOf(row[0])),
                    StoredInstant.of(row[1]),
                    PatientId.of(String.valueOf(row[2])),
                    Duration.parse(String.valueOf(row[3])),
                    (Boolean) row[4]);
        }
    }

    private void remind(Due due, Instant now) {
        background.about("Appointment", due.visit(), due.patient());
        notices.tell(
                due.patient(),
                new Notice(
                                "visit.reminder",
                                Map.of("when", due.startsAt()),
                                true,
                                due.visit(),
                                "visit:" + due.visit() + ":reminder:" + due.lead() + ":" + due.startsAt(),
                                now,
                                due.startsAt(),
                                null,
                                AnswerPurposes.links(due.startsAt()))
                        .onClockOf(clocks.of(due.visit())));
    }
}
