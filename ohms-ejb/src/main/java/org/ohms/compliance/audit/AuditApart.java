package org.ohms.compliance.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.interceptor.ExcludeDefaultInterceptors;

/**
 * A transaction of its own for a line that must stay although the use case is rolled back. It runs outside the default
 * interceptor, which would begin a line about writing a line.
 */
@Stateless
@PermitAll
@ExcludeDefaultInterceptors
public class AuditApart {
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void run(Runnable work) {
        work.run();
    }
}
