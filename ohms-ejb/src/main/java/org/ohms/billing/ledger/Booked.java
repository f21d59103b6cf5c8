package org.ohms.billing.ledger;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/** What is booked on one invoice, added up by account and by what it was booked for. */
public final class Booked {
    private final Map<LedgerAccount, Map<PostingKind, BigDecimal>> sums;

    Booked(Map<LedgerAccount, Map<PostingKind, BigDecimal>> sums) {
        this.sums = sums;
    }

    /** An invoice on which nothing is booked. */
    public static Booked nothing() {
        return new Booked(Map.of());
    }

    void add(LedgerAccount account, PostingKind kind, BigDecimal amount) {
        sums.computeIfAbsent(account, one -> new EnumMap<>(PostingKind.class)).merge(kind, amount, BigDecimal::add);
    }

    /** Debits less credits on an account. */
    public BigDecimal on(LedgerAccount account) {
        return sums.getOrDefault(account, Map.of()).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Debits less credits on an account that were booked for this. */
    public BigDecimal on(LedgerAccount account, PostingKind kind) {
        return sums.getOrDefault(account, Map.of()).getOrDefault(kind, BigDecimal.ZERO);
    }
}
