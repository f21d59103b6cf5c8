package org.ohms.compliance.access;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.jspecify.annotations.Nullable;

/** What there is to know about the running transaction. */
@ApplicationScoped
public class Transactions {
    private static final String TOLD = "org.ohms.told";

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry registry;

    @SuppressWarnings("NullAway")
    public Transactions() {}

    /** Whether a transaction runs that can still be written to. */
    public boolean isActive() {
        return registry.getTransactionStatus() == Status.STATUS_ACTIVE;
    }

    /** What this transaction was told last; null when nothing yet. */
    public @Nullable Object told() {
        return registry.getResource(TOLD);
    }

    /** Remembers what this transaction was told, until it ends. */
    public void told(Object what) {
        registry.putResource(TOLD, what);
    }
}
