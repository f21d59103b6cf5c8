package org.ohms.billing.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.ohms.billing.invoice.InvoiceRow;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.time.HospitalDay;

/** The plans there are. It asks for no permission: whoever calls it has. */
@ApplicationScoped
class PlanBook {
    @Inject
    EntityManager entities;

    @Inject
    CurrentActor actor;

    @Inject
    HospitalDay hospital;

    @Inject
    Clock clock;

    LocalDate today() {
        return hospital.today(clock.instant());
    }

    /** The plan of a bill that has not ended. */
    Optional<PlanRow> running(InvoiceRow invoice) {
        return find(invoice.id()).map(plan -> row(plan, invoice));
    }

    private Optional<PaymentPlan> find(UUID invoice) {
        return entities.createQuery(
                        "select p from PaymentPlan p where p.invoice = :invoice and p.endedAt is null",
                        PaymentPlan.class)
                .setParameter("invoice", invoice)
                .getResultStream()
                .findFirst();
    }

    private PlanRow row(PaymentPlan plan, InvoiceRow invoice) {
        var parts = entities.createQuery(
                        "select i from Instalment i where i.plan = :plan order by i.rank", Instalment.class)
                .setParameter("plan", plan.id())
                .getResultList();
        return plan.row(parts, invoice.figures().open(), today());
    }

    /**
     * Agrees on paying what is open in parts.
     *
     * @param invoice locked
     * @throws DomainException REFUSED when nothing is open, or a plan runs
     */
    UUID agree(InvoiceRow invoice, int count, LocalDate first) {
        if (!invoice.figures().isOpen()) {
            throw DomainException.refused(PlanRefusal.NOTHING_OPEN);
        }
        var plan = new PaymentPlan(invoice, clock.instant(), actor.account());
        try {
            entities.persist(plan);
            entities.flush();
        } catch (PersistenceException twice) {
            if (String.valueOf(twice.getMessage()).contains("payment_plan_running")) {
                throw DomainException.refused(PlanRefusal.RUNNING);
            }
            throw twice;
        }
        plan.parts(count, first).forEach(entities::persist);
        entities.flush();
        return plan.id();
    }

    /** Ends the plan of a bill, if one runs. */
    boolean end(UUID invoice) {
        var running = find(invoice);
        running.ifPresent(plan -> plan.end(clock.instant()));
        entities.flush();
        return running.isPresent();
    }
}
