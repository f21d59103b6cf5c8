package org.ohms.billing.card;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.access.OwnRecord;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;

/** Gives out pictures of cards, as JPEG: to those who work with the insurance, and to the patient. */
@Stateless
public class CardPictures {
    private static final String SCOPE = "details";

    @Inject
    CoverageCards cards;

    @Inject
    OwnRecord own;

    @Inject
    AccessPolicy policy;

    @Inject
    AuditTrail audit;

    /** @throws DomainException NOT_FOUND when there is none */
    @RolesAllowed("coverage.read")
    public byte[] jpeg(UUID id) {
        audit.object("CoverageCard", id);
        var card = cards.with(id);
        policy.insistOn(card.patient());
        return card.jpeg();
    }

    /** @throws DomainException NOT_FOUND when there is none of the own card */
    @RolesAllowed("own-coverage.read")
    public byte[] own(UUID id) {
        audit.object("CoverageCard", id);
        var patient = own.insist(SCOPE);
        policy.insistOn(patient);
        var card = cards.with(id);
        if (!card.patient().equals(patient)) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        return card.jpeg();
    }
}
