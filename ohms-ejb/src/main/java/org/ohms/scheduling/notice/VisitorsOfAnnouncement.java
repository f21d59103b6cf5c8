package org.ohms.scheduling.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.messaging.announcement.VisitGroup;
import org.ohms.messaging.announcement.Visitors;
import org.ohms.scheduling.practitioner.PractitionerLookup;
import org.ohms.scheduling.service.ServiceLookup;
import org.ohms.scheduling.service.ServiceRow;
import org.ohms.shared.id.PatientId;

/** Tells announcements who comes for a visit: whoever is or was booked on those days, and did not cancel. */
@ApplicationScoped
class VisitorsOfAnnouncement implements Visitors {
    private static final String GROUP = """
             from appointment where patient_id is not null and day between ?1 and ?2
            and status not in ('HELD', 'CANCELLED', 'RELEASED')
            and (?3 = '' or practitioner_id = cast(nullif(?3, '') as uuid))
            and (?4 = '' or service_id = cast(nullif(?4, '') as uuid))""";

    @Inject
    EntityManager entities;

    @Inject
    PractitionerLookup practitioners;

    @Inject
    ServiceLookup services;

    @Override
    public List<PatientId> next(VisitGroup group, @Nullable UUID after, int most) {
        var query = entities.createNativeQuery("select distinct patient_id, cast(patient_id as text)" + GROUP
                + " and (?5 = '' or patient_id > cast(nullif(?5, '') as uuid)) order by 1 limit ?6");
        List<?> rows = group(query, group)
                .setParameter(5, text(after))
                .setParameter(6, most)
                .getResultList();
        return rows.stream()
                .map(row -> PatientId.of((String) ((Object[]) row)[1]))
                .toList();
    }

    @Override
    public long count(VisitGroup group) {
        var query = entities.createNativeQuery("select count(distinct patient_id)" + GROUP);
        return ((Number) group(query, group).getSingleResult()).longValue();
    }

    @Override
    public List<Choice> practitioners() {
        return practitioners.withAnyOf(List.of()).stream()
                .map(row -> new Choice(row.id().value(), row.name().sorted()))
                .toList();
    }

    @Override
    public List<Choice> services() {
        return services.rows().stream()
                .filter(ServiceRow::offered)
                .map(row -> new Choice(row.id().value(), row.name()))
                .toList();
    }

    private static Query group(Query query, VisitGroup group) {
        return query.setParameter(1, Date.valueOf(group.from()))
                .setParameter(2, Date.valueOf(group.until()))
                .setParameter(3, text(group.practitioner()))
                .setParameter(4, text(group.service()));
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }
}
