package org.ohms.billing.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.money.Money;

/** Debits and credits that belong together. It balances, or it cannot be booked. */
public final class Posting {
    private final PostingKind kind;
    private final UUID subject;
    private final List<Side> sides = new ArrayList<>();

    /**
     * One side: above zero a debit, below a credit.
     *
     * @param of the invoice whose balance it is part of; for what is held for a patient, the deposit
     */
    record Side(LedgerAccount account, @Nullable UUID of, Money amount) {}

    private Posting(PostingKind kind, UUID subject) {
        this.kind = kind;
        this.subject = subject;
    }

    /** @param subject the invoice, credit note, payment, refund or drawer it is about */
    public static Posting of(PostingKind kind, UUID subject) {
        return new Posting(kind, subject);
    }

    /** @param of the invoice it is about; on {@link LedgerAccount#PATIENT_DEPOSIT} the deposit; null for neither */
    public Posting debit(LedgerAccount account, @Nullable UUID of, Money amount) {
        if (!amount.isZero()) {
            sides.add(new Side(account, of, amount));
        }
        return this;
    }

    public Posting credit(LedgerAccount account, @Nullable UUID of, Money amount) {
        return debit(account, of, amount.negated());
    }

    PostingKind kind() {
        return kind;
    }

    UUID subject() {
        return subject;
    }

    List<Side> sides() {
        return List.copyOf(sides);
    }

    /** Nothing is booked where nothing moves, such as an invoice of free services. */
    boolean isEmpty() {
        return sides.isEmpty();
    }

    boolean isBalanced() {
        return sides.stream()
                .map(Side::amount)
                .reduce(Money::plus)
                .filter(Money::isZero)
                .isPresent();
    }
}
