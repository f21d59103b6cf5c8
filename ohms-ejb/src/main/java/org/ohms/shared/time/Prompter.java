package org.ohms.shared.time;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Asks for a round as soon as the transaction commits that put work down; one, however much it put down. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@ExcludeDefaultInterceptors
public class Prompter {
    @Resource
    TimerService timers;

    @Resource
    TransactionSynchronizationRegistry transaction;

    @Inject
    Announcer announcer;

    /** A timer that is made in a transaction begins to run when it commits, and never when it does not. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void promptly(@Observes WorkIsWaiting word) {
        if (transaction.getResource(Prompter.class) == null) {
            transaction.putResource(Prompter.class, true);
            timers.createSingleActionTimer(0, new TimerConfig("prompter", false));
        }
    }

    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void round() {
        announcer.promptly();
    }
}
