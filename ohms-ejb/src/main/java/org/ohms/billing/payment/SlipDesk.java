package org.ohms.billing.payment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

/**
 * What the card terminal calls a payment is on its slip, and may follow while others wait at the desk. Until it does, the
 * payment is on this list; nobody closes a drawer with a slip of their own missing.
 */
@Stateless
public class SlipDesk {
    @Inject
    Slips slips;

    @Inject
    PaymentBook book;

    @Inject
    PaymentRows rows;

    @Inject
    PaymentAccess access;

    /** The payments at a terminal that nobody has entered the slip of, the oldest first. */
    @RolesAllowed("payment.take")
    public List<PaymentRow> missing() {
        var missing = rows.of(slips.missing());
        access.listed(missing.stream().map(PaymentRow::patient).toList());
        return missing;
    }

    /**
     * Enters what the slip says.
     *
     * @throws DomainException INVALID without it; REFUSED for a payment that has one, or needs none
     */
    @RolesAllowed("payment.take")
    public void enter(UUID payment, @Nullable String reference) {
        access.opened(book.with(payment));
        var refusals = new Refusals();
        var said = PaymentTaking.said(reference, refusals);
        refusals.when(said == null, Refusal.of(CommonRefusal.REQUIRED).at("reference"));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        book.locked(payment).enterSlip(said == null ? "" : said);
    }
}
