package org.ohms.compliance.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.work.Background;

/**
 * Work nobody asked for by hand: reminders, couriers, sealing, demo data. Each piece runs in a transaction of its own
 * as the system; when it was about something it leaves an audit line with its name. Called from within ohms-ejb only
 * (an architecture test), because it asks no permission.
 */
@Stateless
@LocalBean
@Local(Background.class)
@PermitAll
@ActsAs(Actor.Kind.SYSTEM)
public class SystemWork implements Background {
    @Inject
    AuditTrail audit;

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public <T> T call(String job, Supplier<T> work) {
        audit.action(job);
        return work.get();
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void run(String job, Runnable work) {
        audit.action(job);
        work.run();
    }

    /** Part of the piece of work that calls it, so it begins no line of its own. */
    @Override
    @ExcludeDefaultInterceptors
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void about(String objectType, UUID object, @Nullable PatientId patient) {
        audit.object(objectType, object);
        if (patient != null) {
            audit.patient(patient);
        }
    }
}
