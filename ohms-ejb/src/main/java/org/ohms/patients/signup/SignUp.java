package org.ohms.patients.signup;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.ActsAs;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.identity.session.SecretToken;
import org.ohms.shared.error.DomainException;

/**
 * Somebody outside asks for an account of the portal: by e-mail, a password, name and birth date. No permission is
 * asked, because nobody is known yet. There is no account until the link of the mail was opened and the password typed
 * again; then the desk is asked to find the record, and until it has, the account opens nothing of anybody.
 */
@Stateless
@PermitAll
@ActsAs(Actor.Kind.SYSTEM)
public class SignUp {
    @Inject
    SignUpForm form;

    @Inject
    SignUpDesk desk;

    @Inject
    SignUpArrival arrival;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentActor current;

    /** A visit that may confirm, known by its token, until when. */
    public record Visit(SecretToken token, Instant until) {}

    /** Who is about to confirm. */
    public record Visitor(String email) {
        /** Says nothing: whatever is printed may end in a log. */
        @Override
        public String toString() {
            return "Visitor";
        }
    }

    /**
     * Takes the request and sends a mail. The answer is the same whether or not the address has an account.
     *
     * @throws DomainException INVALID with everything that is wrong, TOO_MANY when asked too often
     */
    public void request(SignUpRequest request) {
        var checked = form.check(request);
        desk.count(checked.email(), current);
        audit.object("SignUp", desk.keep(form.chosen(checked, request.password()), null));
    }

    /**
     * Begins the visit in which the password is typed.
     *
     * @throws DomainException NOT_FOUND for a link that is unknown, used, replaced or too old
     */
    public Visit open(SecretToken link) {
        return arrival.open(link);
    }

    /**
     * Who visits.
     *
     * @throws DomainException NOT_FOUND when the visit is over
     */
    public Visitor visitor(SecretToken visit) {
        return new Visitor(arrival.visited(visit).chosen().claimant().email());
    }

    /**
     * Opens the account; from now on its owner signs in.
     *
     * @return the e-mail to sign in with
     * @throws DomainException INVALID when it is not the password that was chosen, TOO_MANY after too many tries
     */
    public String confirm(SecretToken visit, String password) {
        var pending = arrival.visited(visit);
        audit.object("SignUp", pending.id());
        desk.countPassword(pending.id(), current);
        arrival.insistOnPassword(pending, password);
        var account = arrival.openAccount(pending);
        audit.object("Account", account.value());
        return pending.chosen().claimant().email();
    }
}
