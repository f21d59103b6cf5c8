package org.ohms.compliance.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.ohms.compliance.audit.AuditTrail;

/**
 * Work nobody asked for by hand: reminders, couriers, sealing, demo data. Each piece runs in a transaction of its own
 * as the system and leaves an audit line with its name. Called from within ohms-ejb only (an architecture test).
 */
@Stateless
@PermitAll
@ActsAs(Actor.Kind.SYSTEM)
public class SystemWork {
    @Inject
    AuditTrail audit;

    /**
     * Runs the work in a new transaction and gives back what it returns.
     *
     * @param job name for the audit line, such as {@code outbox.deliver}
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public <T> T call(String job, Supplier<T> work) {
        audit.action(job);
        return work.get();
    }

    /** Runs the work in a new transaction. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void run(String job, Runnable work) {
        audit.action(job);
        work.run();
    }
}
