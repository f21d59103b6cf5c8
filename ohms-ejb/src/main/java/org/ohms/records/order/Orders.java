package org.ohms.records.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccountNames;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.chart.Charts;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/** All orders; results close them. */
@ApplicationScoped
public class Orders {
    private static final String STANDING = " from ServiceRequest s where s.patient = :patient and s.status <>"
            + " org.ohms.records.order.OrderStatus.ENTERED_IN_ERROR";

    @Inject
    EntityManager entities;

    @Inject
    Charts charts;

    @Inject
    AccountNames accounts;

    /** Those that wait first, then the newest. */
    Page<OrderRow> of(PatientId patient, PageRequest wanted) {
        var total = entities.createQuery("select count(s)" + STANDING, Long.class)
                .setParameter("patient", patient)
                .getSingleResult();
        var found = entities.createQuery(
                        "select s" + STANDING + " order by s.status, s.orderedAt desc, s.id", ServiceRequest.class)
                .setParameter("patient", patient)
                .setFirstResult(wanted.first())
                .setMaxResults(wanted.size())
                .getResultList();
        return new Page<>(rows(found), total);
    }

    /** Those that wait for a result. */
    public List<OrderRow> waiting(PatientId patient, int most) {
        return rows(entities.createQuery(
                        "select s" + STANDING
                                + " and s.status = org.ohms.records.order.OrderStatus.ACTIVE order by s.orderedAt,"
                                + " s.id",
                        ServiceRequest.class)
                .setParameter("patient", patient)
                .setMaxResults(most)
                .getResultList());
    }

    /** Who ordered what a result answers; empty when nobody did. */
    public Optional<AccountId> orderer(PatientId patient, @Nullable UUID request) {
        return charts.find(ServiceRequest.class, patient, request).map(ServiceRequest::orderedBy);
    }

    /** Whether there is such an order of this patient. */
    public boolean has(PatientId patient, UUID request) {
        return charts.find(ServiceRequest.class, patient, request).isPresent();
    }

    /** Whether it waits for a result. */
    public boolean waits(PatientId patient, UUID request) {
        return charts.find(ServiceRequest.class, patient, request)
                .filter(ServiceRequest::isActive)
                .isPresent();
    }

    /** How sensitive what was ordered is: what answers it is no less. */
    public Clearance label(PatientId patient, @Nullable UUID request) {
        return charts.find(ServiceRequest.class, patient, request)
                .map(ServiceRequest::sensitivity)
                .orElse(Clearance.N);
    }

    /** The result is there. One that is over already stays as it is: a second result of it is a result too. */
    public void answered(PatientId patient, UUID request, @Nullable AccountId by, Instant now) {
        var order = charts.locked(ServiceRequest.class, patient, request);
        if (order.isActive()) {
            order.end(OrderStatus.COMPLETED, by, now);
        }
    }

    /** The result was struck out: the order waits again. */
    public void waitsAgain(PatientId patient, @Nullable UUID request) {
        charts.find(ServiceRequest.class, patient, request).ifPresent(ServiceRequest::reopen);
    }

    private List<OrderRow> rows(List<ServiceRequest> found) {
        var people = found.stream()
                .map(ServiceRequest::orderedBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<AccountId, String> names = people.isEmpty() ? Map.of() : accounts.of(people);
        return found.stream()
                .map(one -> one.row(one.orderedBy() == null ? "" : names.getOrDefault(one.orderedBy(), "")))
                .toList();
    }
}
