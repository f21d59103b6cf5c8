package org.ohms.billing.dunning;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ohms.billing.invoice.InvoiceBook;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.audit.AuditTrail;

/** Says when somebody was reminded of a bill. */
@Stateless
public class DunningDesk {
    @Inject
    EntityManager entities;

    @Inject
    InvoiceBook invoices;

    @Inject
    AccessPolicy access;

    @Inject
    AuditTrail audit;

    /** A step that was taken. */
    public record Reminder(int step, Instant at) {}

    /** The steps that were taken, the first first. */
    @RolesAllowed("invoice.read")
    public List<Reminder> of(UUID invoice) {
        audit.object("Invoice", invoice);
        access.insistOn(invoices.row(invoice).patient());
        List<?> found = entities.createNativeQuery(
                        "select step, cast(extract(epoch from told_at) as bigint) from invoice_dunning"
                                + " where invoice_id = cast(?1 as uuid) order by step")
                .setParameter(1, invoice.toString())
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(row -> new Reminder(
                        ((Number) row[0]).intValue(), Instant.ofEpochSecond(((Number) row[1]).longValue())))
                .toList();
    }
}
