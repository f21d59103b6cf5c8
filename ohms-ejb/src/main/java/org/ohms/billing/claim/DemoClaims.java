package org.ohms.billing.claim;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.ohms.billing.coverage.Coverages;
import org.ohms.billing.invoice.InvoiceBook;
import org.ohms.shared.start.DemoDataWanted;

/** Claims for invoices of insured patients of the demonstration, to be completed and sent. */
@ApplicationScoped
class DemoClaims {
    private static final int MOST = 12;

    @Inject
    EntityManager entities;

    @Inject
    ClaimMaking making;

    @Inject
    InvoiceBook invoices;

    @Inject
    Coverages coverages;

    void make(@Observes @Priority(346) DemoDataWanted wanted) {
        List<?> billed = entities.createNativeQuery("""
                        select cast(i.id as text) from invoice i where i.issued_at is not null and i.corrects is null
                        and exists (select 1 from coverage c where c.patient_id = i.patient_id and c.status = 'ACTIVE')
                        and not exists (select 1 from claim m where m.invoice_id = i.id)
                        order by i.issued_at, i.id limit ?1""").setParameter(1, MOST).getResultList();
        billed.stream()
                .map(id -> invoices.row(UUID.fromString(String.valueOf(id))))
                .forEach(invoice -> coverages.on(invoice.patient(), making.day(invoice.id())).stream()
                        .findFirst()
                        .ifPresent(coverage -> making.make(invoice, coverage, null)));
        entities.flush();
    }
}
