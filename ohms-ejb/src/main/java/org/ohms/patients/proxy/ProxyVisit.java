package org.ohms.patients.proxy;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.ActsAs;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.identity.session.SecretToken;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;

/**
 * Somebody who was asked to act for a patient comes with the link. The link alone opens nothing: the code has to be right
 * too. No permission is asked, because nobody is known yet; whoever is signed in accepts with that account.
 */
@Stateless
@PermitAll
public class ProxyVisit {
    @Inject
    ProxyAcceptance acceptance;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    /** A visit, known by its token, until when. */
    public record Visit(SecretToken token, Instant until) {}

    /**
     * How far a visit is.
     *
     * @param patient name of the patient; empty until the code was right
     * @param email where the offer went; empty until then
     * @param known whether that address has an account already; not said until then
     */
    public record Progress(boolean proven, String patient, String email, boolean known) {
        /** Says nothing: whatever is printed may end in a log. */
        @Override
        public String toString() {
            return "Progress";
        }
    }

    /**
     * Begins the visit. A later one ends the earlier one.
     *
     * @throws DomainException NOT_FOUND for a link that is unknown, used, taken back or too old
     */
    @ActsAs(Actor.Kind.SYSTEM)
    public Visit open(SecretToken link) {
        return acceptance.open(link);
    }

    /** @throws DomainException NOT_FOUND when the visit is over */
    @ActsAs(Actor.Kind.SYSTEM)
    public Progress progress(SecretToken visit) {
        return acceptance.progress(visit);
    }

    /**
     * Shows the code. A wrong try counts although it changes nothing else.
     *
     * @throws DomainException INVALID when it is wrong, NOT_FOUND when the offer is over, also by this try
     */
    @ActsAs(Actor.Kind.SYSTEM)
    public void prove(SecretToken visit, String code) {
        acceptance.prove(visit, code);
    }

    /**
     * Makes an account with the address the offer went to, and accepts with it.
     *
     * @return the address, to sign in with
     */
    @ActsAs(Actor.Kind.SYSTEM)
    public String createAccount(SecretToken visit, String password) {
        return acceptance.createAccount(visit, password);
    }

    /** Accepts with the account that is signed in. */
    public void acceptMine(SecretToken visit) {
        if (current.get().kind() != Actor.Kind.PATIENT) {
            throw DomainException.forbidden(CommonRefusal.NOT_ALLOWED);
        }
        audit.patient(acceptance.accept(visit, current.account()));
    }
}
