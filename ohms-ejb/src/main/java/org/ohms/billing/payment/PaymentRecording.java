package org.ohms.billing.payment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.DomainException;

/** Other systems tell what came in at a terminal or at the bank. Cash lies in a drawer, so it is taken at a desk. */
@Stateless
public class PaymentRecording {
    @Inject
    PaymentTaking taking;

    @Inject
    AuditTrail audit;

    /**
     * Books what came in for an invoice.
     *
     * @return the payment; of a try that is sent again, the one it made
     * @throws DomainException NOT_FOUND for an invoice that the actor does not reach; REFUSED when nothing is open, or less
     *     than the amount
     */
    @RolesAllowed("payment.record")
    public UUID record(TakePayment wanted) {
        var payment = taking.take(wanted, false);
        audit.object("Payment", payment);
        return payment;
    }
}
