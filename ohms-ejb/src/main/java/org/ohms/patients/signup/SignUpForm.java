package org.ohms.patients.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.ohms.identity.account.AccountRefusal;
import org.ohms.identity.account.LoginName;
import org.ohms.identity.password.PasswordHashing;
import org.ohms.identity.password.PasswordPolicy;
import org.ohms.patients.demographics.ContactPoint;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.DemographicsRules;
import org.ohms.patients.linking.Claimant;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

/** Judges what somebody typed to sign up, all of it in one go, and hashes the password. */
@ApplicationScoped
public class SignUpForm {
    @Inject
    DemographicsRules rules;

    @Inject
    PasswordPolicy policy;

    @Inject
    PasswordHashing hashing;

    /** Who somebody says to be, in the form that is kept; refused with everything that is wrong. */
    Claimant check(SignUpRequest request) {
        var refusals = new Refusals();
        insistOnAddress(request.email(), refusals);
        var email = LoginName.address(request.email()).isPresent()
                ? request.email().strip().toLowerCase(Locale.ROOT)
                : "";
        var draft = Demographics.named(request.family(), request.given())
                .born(request.birthDate())
                .languages(request.language().isEmpty() ? List.of() : List.of(request.language()));
        if (!email.isEmpty()) {
            draft.telecom(ContactPoint.email(email));
        }
        var person = rules.check(draft.done(), refusals);
        var born = person.birthDate();
        refusals.when(
                born == null || born.day() == 0,
                Refusal.of(CommonRefusal.REQUIRED).at("birthDate"));
        refusals.when(
                person.name().given().isEmpty(),
                Refusal.of(CommonRefusal.REQUIRED).at("name.given"));
        var claimant = new Claimant(person, email, request.language());
        policy.objections(request.password(), claimant.fullName(), email).forEach(refusals::add);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        return claimant;
    }

    /** The same for somebody whose name and birth date the hospital knows: only the login is judged. */
    public Claimant check(Demographics known, String typedEmail, String password, String language) {
        var refusals = new Refusals();
        insistOnAddress(typedEmail, refusals);
        var claimant = new Claimant(known, typedEmail.strip().toLowerCase(Locale.ROOT), language);
        policy.objections(password, claimant.fullName(), claimant.email()).forEach(refusals::add);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        return claimant;
    }

    /** The same with the password's hash, the costly part. */
    public Chosen chosen(Claimant claimant, String password) {
        return new Chosen(claimant, hashing.hash(password));
    }

    private static void insistOnAddress(String typed, Refusals refusals) {
        if (typed.isBlank()) {
            refusals.add(Refusal.of(CommonRefusal.REQUIRED).at("email"));
        } else {
            refusals.when(
                    LoginName.address(typed).isEmpty(),
                    Refusal.of(AccountRefusal.EMAIL_MALFORMED).at("email"));
        }
    }
}
