package org.ohms.patients.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccountNames;
import org.ohms.identity.account.AccountRefusal;
import org.ohms.identity.account.LoginName;
import org.ohms.identity.session.SecretToken;
import org.ohms.patients.patient.OpenRecords;
import org.ohms.patients.portal.PortalLetters;
import org.ohms.patients.portal.RecordAccounts;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** The handwork of inviting: the rules, link and code, the mail. */
@ApplicationScoped
class InvitationDesk {
    /** Where a link leads, before its token. */
    static final String PATH = "/portal/invite/";

    @Inject
    Invitations invitations;

    @Inject
    OpenRecords records;

    @Inject
    RecordAccounts accounts;

    @Inject
    PortalLetters letters;

    @Inject
    AccountNames names;

    @Inject
    Clock clock;

    /** What was made, and what its maker sees of it once. */
    record Made(UUID id, IssuedInvitation issued) {}

    PortalAccess access(PatientId patient) {
        var last = invitations.newest(patient);
        var account = accounts.accountOf(patient);
        var named = new ArrayList<AccountId>();
        account.ifPresent(named::add);
        last.ifPresent(invitation -> named.add(invitation.createdBy()));
        var known = names.of(named);
        return new PortalAccess(
                account.map(id -> known.getOrDefault(id, "")).orElse(null),
                last.map(invitation -> invited(invitation, known.get(invitation.createdBy())))
                        .orElse(null));
    }

    Made byMail(PatientId patient, String typed, AccountId by) {
        if (typed.isBlank()) {
            throw DomainException.invalid(Refusal.of(CommonRefusal.REQUIRED).at("email"));
        }
        if (LoginName.address(typed).isEmpty()) {
            throw DomainException.invalid(
                    Refusal.of(AccountRefusal.EMAIL_MALFORMED).at("email"));
        }
        var language = insistOnInvitable(patient);
        var email = typed.strip().toLowerCase(Locale.ROOT);
        var link = SecretToken.fresh();
        var code = InvitationCode.fresh();
        var invitation = invitations.issue(patient, email, link, code, by);
        letters.send(new PortalLetters.Letter(
                "account.invite",
                email,
                language,
                PATH + link.reveal(),
                Map.of("until", invitation.expiresAt()),
                invitation.id()));
        return new Made(invitation.id(), new IssuedInvitation(code.shown(), null, invitation.expiresAt()));
    }

    Made byLetter(PatientId patient, AccountId by) {
        insistOnInvitable(patient);
        var link = SecretToken.fresh();
        var code = InvitationCode.fresh();
        var invitation = invitations.issue(patient, null, link, code, by);
        return new Made(
                invitation.id(), new IssuedInvitation(code.shown(), PATH + link.reveal(), invitation.expiresAt()));
    }

    void revoke(PatientId patient) {
        invitations
                .newest(patient)
                .filter(last -> last.state() == InvitationState.OPEN)
                .ifPresent(last -> last.revoke(clock.instant()));
    }

    /** The language the patient reads; refused when the patient cannot be invited. */
    private String insistOnInvitable(PatientId patient) {
        var person = records.insistOnOpen(patient);
        if (accounts.accountOf(patient).isPresent()) {
            throw DomainException.refused(InvitationRefusal.HAS_ACCOUNT);
        }
        var born = person.birthDate();
        if (born == null || born.day() == 0) {
            throw DomainException.refused(InvitationRefusal.BIRTH_DATE_NEEDED);
        }
        return person.languages().stream().findFirst().orElse("en");
    }

    private PortalAccess.Invited invited(Invitation invitation, @Nullable String madeBy) {
        return new PortalAccess.Invited(
                invitation.email(),
                invitation.createdAt(),
                madeBy,
                invitation.expiresAt(),
                invitation.state(),
                invitation.isOpen(clock.instant()),
                invitation.triesLeft());
    }
}
