package org.ohms.billing.payment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.Stretch;

/** Payments for other systems, as they came in. What the system does not reach, the database leaves out. */
@Stateless
public class PaymentListing {
    @Inject
    PaymentBook book;

    @Inject
    PaymentParts parts;

    @Inject
    AccessPolicy access;

    @Inject
    AuditTrail audit;

    /**
     * The next part.
     *
     * @param patient null for all
     * @param invoice which has the payment or a part of it; null for all
     * @param after the last one of the part before; null for the first
     * @throws DomainException NOT_FOUND for a patient the actor does not reach
     */
    @RolesAllowed("payment.list")
    public Stretch<ListedPayment, UUID> find(
            @Nullable PatientId patient, @Nullable UUID invoice, @Nullable UUID after, int size) {
        if (patient != null) {
            access.insistOn(patient);
        }
        var found = Stretch.of(book.after(patient, invoice, after, size + 1), size, Payment::id)
                .shownAs(parts::of);
        access.listed(
                found.rows().stream().map(listed -> listed.row().patient()).toList());
        return found;
    }

    /** @throws DomainException NOT_FOUND for one that nobody has, or of somebody the actor does not reach */
    @RolesAllowed("payment.list")
    public ListedPayment payment(UUID id) {
        audit.object("Payment", id);
        var found = book.with(id);
        access.insistOn(found.patient());
        return parts.of(List.of(found)).get(0);
    }
}
