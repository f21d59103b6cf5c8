package org.ohms.patients.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.session.SecretToken;
import org.ohms.patients.demographics.BirthDate;
import org.ohms.patients.patient.OpenRecords;
import org.ohms.shared.crypto.Vault;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.work.Background;

/** Lets through whoever has link, code and birth date. */
@ApplicationScoped
class InvitationGate {
    @Inject
    Invitations invitations;

    @Inject
    OpenRecords records;

    @Inject
    Background background;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** What a try came to. */
    private enum Outcome {
        RIGHT,
        WRONG,
        OVER
    }

    InvitationVisit.Visit open(SecretToken link) {
        var now = clock.instant();
        var visit = SecretToken.fresh();
        invitations.withLink(link).open(visit, now);
        return new InvitationVisit.Visit(visit, now.plus(Invitation.VISIT));
    }

    InvitationVisit.Progress progress(SecretToken visit) {
        var invitation = invitations.visitedWith(visit);
        if (!invitation.isProven()) {
            return new InvitationVisit.Progress(false, "", "");
        }
        var name = records.insistOnOpen(invitation.patient()).name();
        return new InvitationVisit.Progress(
                true,
                name.given().stream().findFirst().orElse(""),
                Optional.ofNullable(invitation.email()).orElse(""));
    }

    /** In a transaction of its own: a wrong try stays counted although the answer is a refusal. */
    void prove(SecretToken visit, String code, @Nullable BirthDate birthDate) {
        var outcome = background.call("invitation.try", () -> judge(visit, code, birthDate));
        if (outcome == Outcome.OVER) {
            throw DomainException.notFound(InvitationRefusal.NOT_VALID);
        }
        if (outcome == Outcome.WRONG) {
            throw DomainException.invalid(
                    Refusal.of(InvitationRefusal.NOT_PROVEN).at("code"));
        }
    }

    private Outcome judge(SecretToken visit, String code, @Nullable BirthDate birthDate) {
        var invitation = invitations.visitedWith(visit);
        background.about("PortalInvitation", invitation.id(), invitation.patient());
        var now = clock.instant();
        var born = records.insistOnOpen(invitation.patient()).birthDate();
        var typed = InvitationCode.typed(code).token(vault, invitation.id());
        if (invitation.prove(typed, born != null && born.equals(birthDate), now)) {
            return Outcome.RIGHT;
        }
        return invitation.isOpen(now) ? Outcome.WRONG : Outcome.OVER;
    }
}
