package org.ohms.patients.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.identity.session.SecretToken;
import org.ohms.patients.linking.LinkRequests;
import org.ohms.patients.patient.OpenRecords;
import org.ohms.patients.portal.RecordAccounts;
import org.ohms.patients.signup.SignUpEvent;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** Uses an invitation up: the account belongs to the record from now on. */
@ApplicationScoped
class Redemption {
    @Inject
    Invitations invitations;

    @Inject
    OpenRecords records;

    @Inject
    RecordAccounts accounts;

    @Inject
    LinkRequests requests;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** The invitation somebody visits who has proven to be the patient. */
    Invitation provenBy(SecretToken visit) {
        var invitation = invitations.visitedWith(visit);
        if (!invitation.isProven()) {
            throw DomainException.notFound(InvitationRefusal.NOT_VALID);
        }
        return invitation;
    }

    void on(@Observes SignUpEvent.InvitedArrived arrived) {
        redeem(invitations.openOne(arrived.invitation()), arrived.account());
    }

    PatientId redeem(Invitation invitation, AccountId account) {
        audit.object("PortalInvitation", invitation.id());
        audit.patient(invitation.patient());
        records.insistOnOpen(invitation.patient());
        if (!accounts.tie(account, invitation.patient())) {
            throw DomainException.refused(
                    accounts.recordOf(account).isPresent()
                            ? InvitationRefusal.ACCOUNT_HAS_RECORD
                            : InvitationRefusal.HAS_ACCOUNT);
        }
        invitation.use(account, clock.instant());
        requests.settle(account, invitation.patient());
        return invitation.patient();
    }
}
