package org.ohms.billing.gateway;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.invoice.InvoiceBook;
import org.ohms.billing.payment.PaymentRefusal;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.access.OwnRecord;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.money.Money;

/** Patients pay their bills online: the try is kept first, then the gateway is asked for a page of its own. */
@Stateless
public class OnlinePayment {
    @Inject
    OwnRecord own;

    @Inject
    InvoiceBook invoices;

    @Inject
    Attempts attempts;

    @Inject
    OnlineDoor door;

    @Inject
    SavedMethods methods;

    @Inject
    CurrentActor actor;

    @Inject
    AuditTrail audit;

    /** Whether this hospital takes payments online. */
    @RolesAllowed("own-bill.read")
    public boolean isOffered() {
        return door.isOpen();
    }

    /**
     * Begins a try. One that is not settled is the same try, as long as it is about the same amount.
     *
     * @param amount all that is open when null
     * @throws DomainException REFUSED for more than is open, and while another try is not settled
     */
    @RolesAllowed("own-bill.pay")
    public UUID begin(UUID invoice, @Nullable BigDecimal amount) {
        return begin(invoice, amount, attempt -> {});
    }

    /** Begins a try as {@link #begin} does, whose way of paying the gateway keeps for next time. */
    @RolesAllowed("own-bill.pay")
    public UUID beginKeeping(UUID invoice, @Nullable BigDecimal amount) {
        return begin(invoice, amount, PaymentAttempt::keep);
    }

    /**
     * Begins a try as {@link #begin} does, by what the gateway keeps for whoever asks.
     *
     * @throws DomainException NOT_FOUND also for what is somebody else's, or forgotten
     */
    @RolesAllowed("own-bill.pay")
    public UUID beginWith(UUID invoice, @Nullable BigDecimal amount, UUID method) {
        methods.insistOnMine(method, actor.get().account());
        return begin(invoice, amount, attempt -> attempt.by(method));
    }

    private UUID begin(UUID invoice, @Nullable BigDecimal amount, Consumer<PaymentAttempt> how) {
        audit.object("Invoice", invoice);
        var patient = own.insist();
        audit.patient(patient);
        var bill = invoices.lock(invoice);
        if (!bill.patient().equals(patient) || bill.corrects() != null) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        var open = bill.figures().open();
        if (!bill.figures().isOpen()) {
            throw DomainException.refused(PaymentRefusal.PAID_ALREADY);
        }
        var wanted = amount == null ? open : wanted(amount, open);
        return door.begin(patient, List.of(new AttemptBill(invoice, wanted)), how);
    }

    private static Money wanted(BigDecimal amount, Money open) {
        var money = Money.of(amount, open.currency().getCurrencyCode());
        if (amount.signum() <= 0 || open.minus(money).isNegative() || !money.equals(money.rounded())) {
            throw DomainException.invalid(Refusal.of(CommonRefusal.OUT_OF_RANGE)
                    .at("amount")
                    .with("min", "0.01")
                    .with("max", open.rounded().amount().stripTrailingZeros().toPlainString()));
        }
        return money;
    }

    /**
     * Asks the gateway for its page.
     *
     * @return the try with the page; without one when the gateway does not answer
     */
    @RolesAllowed("own-bill.pay")
    public AttemptRow open(UUID attempt) {
        insistOnOwn(attempt);
        return door.open(attempt);
    }

    /** What became of the tries to pay a bill, the latest first. */
    @RolesAllowed("own-bill.read")
    public List<AttemptRow> of(UUID invoice) {
        audit.object("Invoice", invoice);
        var patient = own.insist();
        audit.patient(patient);
        if (!invoices.row(invoice).patient().equals(patient)) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        return attempts.of(invoice).stream().map(PaymentAttempt::row).toList();
    }

    private void insistOnOwn(UUID attempt) {
        var patient = own.insist();
        audit.patient(patient);
        if (attempts.patientOf(attempt).filter(patient::equals).isEmpty()) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
    }
}
