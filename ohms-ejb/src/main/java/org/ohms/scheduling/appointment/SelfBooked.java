package org.ohms.scheduling.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Collectors;
import org.ohms.compliance.oversight.AnomalyKind;
import org.ohms.compliance.oversight.AnomalyRule;
import org.ohms.compliance.oversight.OversightRules;
import org.ohms.compliance.oversight.Suspicion;
import org.ohms.compliance.oversight.WatchedLine;
import org.ohms.patients.oversight.ByPatient;

/**
 * Whoever books a visit with themselves, for a patient who was not in their care, and opens the record within a day may have
 * booked it in order to open the record.
 */
@ApplicationScoped
class SelfBooked implements AnomalyRule {
    @Inject
    EntityManager entities;

    @Override
    public List<Suspicion> look(List<WatchedLine> lines, OversightRules rules) {
        List<?> rows = entities.createNativeQuery("""
                        select e.id from audit_event e
                        join permission p on p.code = e.permission and p.reach = 'related'
                        where e.id = any (cast(?1 as bigint[])) and e.permission <> 'appointment.read-own' and exists (
                            select 1 from appointment a
                            where a.patient_id = e.patients[1] and a.booked_by = e.actor
                            and a.booked_at <= e.occurred_at and a.booked_at > e.occurred_at - interval '1 day'
                            and (exists (select 1 from practitioner o
                                    where o.id = a.practitioner_id and o.account_id = e.actor)
                                or exists (select 1 from appointment_status_history h
                                    where h.appointment_id = a.id and h.what in ('ROOMED', 'STARTED')
                                    and h.account_id = e.actor))
                            and not exists (select 1 from care_relationship c
                                where c.patient_id = a.patient_id and c.account_id = e.actor
                                and c.source_id <> a.id and c.starts_at < a.booked_at))""")
                .setParameter(
                        1,
                        lines.stream()
                                .map(line -> String.valueOf(line.id()))
                                .collect(Collectors.joining(",", "{", "}")))
                .getResultList();
        var found = rows.stream().map(id -> ((Number) id).longValue()).collect(Collectors.toSet());
        return ByPatient.suspicions(AnomalyKind.SELF_BOOKED, lines, line -> found.contains(line.id()));
    }
}
