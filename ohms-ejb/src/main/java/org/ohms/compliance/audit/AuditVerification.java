package org.ohms.compliance.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.ohms.compliance.access.CurrentActor;

/** Checks the whole audit chain and names the first line that was changed, removed or put in. */
@Stateless
public class AuditVerification {
    @Inject
    ChainChecks checks;

    @Inject
    CurrentActor current;

    /** Walks every seal and every sealed line, and keeps what was found. */
    @RolesAllowed("audit.verify")
    public ChainCheck verify() {
        return checks.walk(current.get().account());
    }
}
