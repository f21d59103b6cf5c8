package org.ohms.compliance.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/**
 * Tells the database who acts, so that row-level security judges by itself. Said once per transaction and actor; the
 * database forgets it at commit.
 */
@ApplicationScoped
public class SecondWall {
    @Inject
    EntityManager entities;

    @Inject
    Transactions transactions;

    @Inject
    WorkLease lease;

    /** Tells the running transaction; without one there is nothing to guard. */
    void tell(Actor actor) {
        if (!transactions.isActive() || actor.equals(transactions.told())) {
            return;
        }
        if (transactions.told() == null) {
            lease.insist();
        }
        var account = actor.account();
        var actingFor = actor.actingFor();
        entities.createNativeQuery("""
                        select set_config('ohms.kind', ?1, true), set_config('ohms.actor', ?2, true),
                               set_config('ohms.permissions', ?3, true), set_config('ohms.clearance', ?4, true),
                               set_config('ohms.purpose', ?5, true),
                               set_config('ohms.acting_for', ?6, true)""")
                .setParameter(1, actor.kind().word())
                .setParameter(2, account == null ? "" : account.toString())
                .setParameter(3, String.join(" ", actor.permissions()))
                .setParameter(4, actor.clearance().name())
                .setParameter(5, actor.purpose())
                .setParameter(6, actingFor == null ? "" : actingFor.toString())
                .getSingleResult();
        transactions.told(actor);
    }

    /**
     * Whether the running transaction was told who acts before now: then it goes on after the call at hand. What the
     * call itself began ends as whom it was for, because the database judges once more at commit.
     */
    boolean hasHeard() {
        return transactions.isActive() && transactions.told() != null;
    }

    /** Sends what is still in memory, so that the database's refusals come inside the use case. */
    void flush() {
        if (transactions.isActive()) {
            entities.flush();
        }
    }
}
