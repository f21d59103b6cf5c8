package org.ohms.patients.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.identity.account.PortalAccounts;
import org.ohms.identity.session.SecretToken;
import org.ohms.patients.patient.OpenRecords;
import org.ohms.patients.signup.SignUpDesk;
import org.ohms.patients.signup.SignUpForm;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.work.Background;

/** Gives an account to whoever came through the gate, or the record to the account they have. */
@ApplicationScoped
class InvitationEntry {
    @Inject
    Redemption redemption;

    @Inject
    OpenRecords records;

    @Inject
    SignUpForm form;

    @Inject
    SignUpDesk desk;

    @Inject
    PortalAccounts accounts;

    @Inject
    Background background;

    InvitationVisit.Entered createAccount(SecretToken visit, String email, String password, CurrentActor current) {
        var invitation = redemption.provenBy(visit);
        var person = records.insistOnOpen(invitation.patient());
        var language = person.languages().stream().findFirst().orElse("en");
        var claimant = form.check(person, email, password, language);
        if (!invitation.wasMailedTo(claimant.email())) {
            desk.count(claimant.email(), current);
            desk.keep(form.chosen(claimant, password), invitation.id());
            return new InvitationVisit.Entered(claimant.email(), false);
        }
        if (accounts.isTaken(claimant.email())) {
            throw DomainException.invalid(
                    Refusal.of(InvitationRefusal.SIGN_IN_FIRST).at("email"));
        }
        var chosen = form.chosen(claimant, password);
        var account = accounts.open(claimant.fullName(), claimant.email(), chosen.passwordHash());
        redemption.redeem(invitation, account);
        return new InvitationVisit.Entered(claimant.email(), true);
    }

    /** As the system in a transaction of its own: a patient's account may not tie itself to a record. */
    PatientId link(SecretToken visit, AccountId account) {
        return background.call("invitation.link", () -> {
            var patient = redemption.redeem(redemption.provenBy(visit), account);
            accounts.becomesPatient(account);
            return patient;
        });
    }
}
