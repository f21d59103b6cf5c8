package org.ohms.patients.invitation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.ActsAs;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.identity.session.SecretToken;
import org.ohms.patients.demographics.BirthDate;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;

/**
 * Somebody comes with an invitation. The link alone opens nothing: code and birth date have to be right too. No
 * permission is asked, because nobody is known yet; whoever is signed in ties the account they are signed in with.
 */
@Stateless
@PermitAll
public class InvitationVisit {
    @Inject
    InvitationGate gate;

    @Inject
    InvitationEntry entry;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentActor current;

    /** A visit, known by its token, until when. */
    public record Visit(SecretToken token, Instant until) {}

    /**
     * How far a visit is.
     *
     * @param given first name of the patient; empty until code and birth date were right
     * @param email where the invitation went; empty until then, and for a letter
     */
    public record Progress(boolean proven, String given, String email) {
        /** Says nothing: whatever is printed may end in a log. */
        @Override
        public String toString() {
            return "Progress";
        }
    }

    /**
     * What came of making an account.
     *
     * @param email to sign in with
     * @param ready whether the account is open; otherwise its owner has to answer a mail first
     */
    public record Entered(String email, boolean ready) {
        /** Says nothing: whatever is printed may end in a log. */
        @Override
        public String toString() {
            return "Entered";
        }
    }

    /**
     * Begins the visit. A later one ends the earlier one.
     *
     * @throws DomainException NOT_FOUND for a link that is unknown, used, taken back or too old
     */
    @ActsAs(Actor.Kind.SYSTEM)
    public Visit open(SecretToken link) {
        return gate.open(link);
    }

    /**
     * How far the visit is.
     *
     * @throws DomainException NOT_FOUND when it is over
     */
    @ActsAs(Actor.Kind.SYSTEM)
    public Progress progress(SecretToken visit) {
        return gate.progress(visit);
    }

    /**
     * Proves that it is the patient who came. A wrong try counts although it changes nothing else.
     *
     * @throws DomainException INVALID when code or birth date are wrong, NOT_FOUND when the invitation is over, also by
     *     this try
     */
    @ActsAs(Actor.Kind.SYSTEM)
    public void prove(SecretToken visit, String code, @Nullable BirthDate birthDate) {
        gate.prove(visit, code, birthDate);
    }

    /**
     * Makes an account for whoever has proven to be the patient. With the address the invitation went to it is open at
     * once; any other address is asked by mail first.
     */
    @ActsAs(Actor.Kind.SYSTEM)
    public Entered createAccount(SecretToken visit, String email, String password) {
        return entry.createAccount(visit, email, password, current);
    }

    /** Ties the account that is signed in to the record. */
    public void linkMine(SecretToken visit) {
        if (current.get().kind() != Actor.Kind.PATIENT) {
            throw DomainException.forbidden(CommonRefusal.NOT_ALLOWED);
        }
        audit.patient(entry.link(visit, current.account()));
    }
}
