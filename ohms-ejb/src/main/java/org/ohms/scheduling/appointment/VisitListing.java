package org.ohms.scheduling.appointment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.scheduling.service.ServiceLookup;
import org.ohms.scheduling.service.ServiceRow;

/** Lists visits for other systems: page after page by time, each beginning where the one before ended. */
@Stateless
public class VisitListing {
    /** A released hold was never anybody's visit. */
    private static final Set<AppointmentStatus> SHOWN = Stream.of(AppointmentStatus.values())
            .filter(status -> status != AppointmentStatus.RELEASED)
            .collect(Collectors.toUnmodifiableSet());

    @Inject
    EntityManager entities;

    @Inject
    VisitRows rows;

    @Inject
    VisitReader reader;

    @Inject
    ServiceLookup services;

    @Inject
    AccessPolicy access;

    /**
     * The next page.
     *
     * @throws org.ohms.shared.error.DomainException NOT_FOUND for a patient the actor does not reach
     */
    @RolesAllowed("appointment.read")
    public FoundVisits find(VisitSearch search) {
        var patient = search.patient();
        if (patient != null) {
            access.insistOn(patient);
        }
        var found = ask(search);
        var more = found.size() > search.size();
        var page = rows.of(more ? found.subList(0, search.size()) : found);
        reader.note(page);
        var codes = services.rows().stream().collect(Collectors.toMap(ServiceRow::id, ServiceRow::code));
        return new FoundVisits(
                page.stream()
                        .map(row -> new FoundVisits.Visit(row, codes.getOrDefault(row.service(), "")))
                        .toList(),
                more);
    }

    private List<Appointment> ask(VisitSearch search) {
        var where = new StringBuilder("a.day >= :from and a.day <= :until and a.status in :statuses");
        Map<String, Object> values = new HashMap<>();
        values.put("from", search.from());
        values.put("until", search.until());
        values.put("statuses", List.copyOf(search.statuses().isEmpty() ? SHOWN : search.statuses()));
        var practitioner = search.practitioner();
        if (practitioner != null) {
            where.append(" and a.practitioner = :practitioner");
            values.put("practitioner", practitioner);
        }
        var patient = search.patient();
        if (patient != null) {
            where.append(" and a.patient = :patient");
            values.put("patient", patient);
        }
        var after = search.after();
        if (after != null) {
            where.append(" and (a.time.startsAt > :begin or (a.time.startsAt = :begin and a.id > :visit))");
            values.put("begin", after.startsAt());
            values.put("visit", after.visit());
        }
        var query = entities.createQuery(
                "select a from Appointment a where " + where + " order by a.time.startsAt, a.id", Appointment.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(search.size() + 1).getResultList();
    }
}
