package org.ohms.patients.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.DomainException;

/** Administrators publish the words patients sign under. */
@Stateless
public class ConsentTexts {
    @Inject
    ConsentWords words;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    /** Every version of every kind, the newest of each first. */
    @RolesAllowed("consent.publish")
    public List<ConsentTextRow> all() {
        return words.all();
    }

    /**
     * Publishes the next version of a kind.
     *
     * @throws DomainException INVALID with everything that is wrong
     */
    @RolesAllowed("consent.publish")
    public UUID publish(PublishConsentText request) {
        var text = words.publish(request, current.account());
        audit.object("ConsentText", text);
        return text;
    }
}
