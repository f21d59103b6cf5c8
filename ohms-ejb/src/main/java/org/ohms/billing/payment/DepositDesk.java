package org.ohms.billing.payment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.ohms.billing.invoice.InvoiceRow;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.money.Money;

/**
 * Takes money ahead of an invoice, allocates it to invoices later, and takes an allocation back. What is left is given
 * back as any payment is.
 */
@Stateless
public class DepositDesk {
    @Inject
    Deposits deposits;

    @Inject
    PaymentBook book;

    @Inject
    PaymentRows rows;

    @Inject
    PaymentTaking taking;

    @Inject
    Refunds refunds;

    @Inject
    PaymentAccess access;

    @Inject
    PatientLabels labels;

    /**
     * Takes money ahead.
     *
     * @return the deposit; of a try that is sent again, the one it made
     */
    @RolesAllowed("payment.take")
    public UUID take(TakeDeposit wanted) {
        return taking.ahead(wanted);
    }

    /** What a patient paid ahead, the latest first. */
    @RolesAllowed("invoice.read")
    public List<DepositRow> of(PatientId patient) {
        access.opened(patient);
        return deposits.of(patient);
    }

    /** A deposit, what was done with it, and a proposal of what to do with the rest. */
    @RolesAllowed("invoice.read")
    public DepositDetails deposit(UUID id) {
        var deposit = deposits.with(id);
        access.opened(deposit);
        var row = deposits.rows(List.of(deposit)).get(0);
        return new DepositDetails(
                labels.of(deposit.patient()).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND)),
                row,
                deposits.allocations(id),
                rows.refunds(refunds.ofPayment(id)),
                deposits.proposals(deposit.patient(), row.left()));
    }

    /**
     * Takes some of a deposit, or all of it, for invoices of its patient: all that is asked for, or nothing.
     *
     * @param attempt an id of this try: sent twice, it counts once
     * @param parts how much for which invoice; none, or nothing, for those that get nothing
     * @throws DomainException NOT_FOUND for an invoice of somebody else; REFUSED for more than is left of the deposit or
     *     open on an invoice
     */
    @RolesAllowed("payment.take")
    public void allocate(UUID id, UUID attempt, Map<UUID, BigDecimal> parts) {
        var known = deposits.with(id);
        var bills = new TreeMap<UUID, InvoiceRow>();
        // all who allocate hold invoices in one order, and the deposit after them
        parts.keySet().stream().sorted().forEach(invoice -> bills.put(invoice, access.locked(invoice)));
        access.opened(known);
        var deposit = book.locked(id);
        if (deposits.isMade(attempt)) {
            return;
        }
        var left = refunds.left(deposit);
        var amounts = amounts(parts, left);
        for (var one : amounts.entrySet()) {
            var bill = bills.get(one.getKey());
            if (bill == null || !bill.patient().equals(deposit.patient())) {
                throw DomainException.notFound(CommonRefusal.NOT_FOUND);
            }
            DeskAmounts.insistOnOpen(bill.figures().open(), one.getValue());
        }
        if (left.minus(amounts.values().stream().reduce(Money::plus).orElseThrow())
                .isNegative()) {
            throw DomainException.refused(PaymentRefusal.ABOVE_DEPOSIT);
        }
        amounts.forEach((invoice, amount) -> deposits.allocate(deposit, invoice, amount, attempt));
    }

    private static Map<UUID, Money> amounts(Map<UUID, BigDecimal> parts, Money left) {
        var refusals = new Refusals();
        var amounts = new TreeMap<UUID, Money>();
        parts.forEach((invoice, part) -> {
            if (part.signum() != 0) {
                amounts.put(invoice, DeskAmounts.read(part, left, refusals));
            }
        });
        refusals.throwIfAny(DomainException.Kind.INVALID);
        if (amounts.isEmpty()) {
            throw DomainException.refused(PaymentRefusal.NOTHING_ALLOCATED);
        }
        return amounts;
    }

    /**
     * Takes an allocation back: the deposit has it again, and the invoice is open by as much.
     *
     * @return the deposit
     * @throws DomainException REFUSED for one that was taken back already
     */
    @RolesAllowed("invoice.settle")
    public UUID release(UUID id) {
        var known = deposits.allocation(id);
        access.locked(known.invoice());
        access.opened(deposits.with(known.deposit()));
        book.locked(known.deposit());
        deposits.release(deposits.locked(id));
        return known.deposit();
    }
}
