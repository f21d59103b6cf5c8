package org.ohms.web.entry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.identity.session.SecretToken;
import org.ohms.patients.invitation.InvitationVisit;
import org.ohms.shared.error.DomainException;
import org.ohms.web.identity.DoorCookies;
import org.ohms.web.identity.Threshold;
import org.ohms.web.shared.ShowsRefusals;
import org.omnifaces.util.Faces;

/**
 * Where an invitation leads. First code and birth date; then an account is made, or the one that is signed in is tied to
 * the record.
 */
@Named
@RequestScoped
@ShowsRefusals
public class InviteView {
    @Inject
    InvitationVisit invitations;

    @Inject
    Threshold threshold;

    @Inject
    CurrentActor current;

    private @Nullable String token;
    private String code = "";
    private BirthDateBoxes born = new BirthDateBoxes();
    private @Nullable String email;
    private String password = "";
    private boolean mailSent;
    private @Nullable Optional<InvitationVisit.Progress> progress;

    /** Swaps the link for the visit's cookie and leads to the page without the link. */
    public void enter() {
        if (threshold.isOpenedByAPerson()) {
            try {
                var link = SecretToken.from(token == null ? "" : token).orElseGet(SecretToken::fresh);
                DoorCookies.INVITATION.give(invitations.open(link).token(), Faces.getResponse());
            } catch (DomainException notValid) {
                DoorCookies.INVITATION.takeBack(Faces.getResponse());
            }
        }
        threshold.leadTo("/portal/invite");
    }

    /** Tries code and birth date. */
    public void prove() {
        progress = null;
        invitations.prove(visit(), code, born.date());
    }

    /** Makes an account, and signs in with it when it is open at once. */
    public void createAccount() {
        var entered = invitations.createAccount(visit(), getEmail(), password);
        if (entered.ready()) {
            DoorCookies.INVITATION.takeBack(Faces.getResponse());
            threshold.signIn(entered.email(), password, null);
        } else {
            email = entered.email();
            mailSent = true;
        }
    }

    /** Ties the account that is signed in to the record. */
    public void linkMine() {
        invitations.linkMine(visit());
        DoorCookies.INVITATION.takeBack(Faces.getResponse());
        threshold.leadTo("/");
    }

    /** Whether somebody is here with an invitation that is still good. */
    public boolean isExpected() {
        return progress().isPresent();
    }

    public boolean isProven() {
        return progress().filter(InvitationVisit.Progress::proven).isPresent();
    }

    public boolean isSignedIn() {
        return current.get().account() != null;
    }

    public String getGiven() {
        return progress().map(InvitationVisit.Progress::given).orElse("");
    }

    private Optional<InvitationVisit.Progress> progress() {
        var known = progress;
        if (known == null) {
            known = DoorCookies.INVITATION.in(Faces.getRequest()).flatMap(this::progressOf);
            progress = known;
        }
        return known;
    }

    private Optional<InvitationVisit.Progress> progressOf(SecretToken visit) {
        try {
            return Optional.of(invitations.progress(visit));
        } catch (DomainException notValid) {
            return Optional.empty();
        }
    }

    private static SecretToken visit() {
        return DoorCookies.INVITATION.in(Faces.getRequest()).orElseGet(SecretToken::fresh);
    }

    public @Nullable String getToken() {
        return token;
    }

    public void setToken(@Nullable String token) {
        this.token = token;
    }

    public String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code == null ? "" : code;
    }

    public BirthDateBoxes getBorn() {
        return born;
    }

    /** What was typed, else where the invitation went. */
    public String getEmail() {
        var typed = email;
        return typed == null ? progress().map(InvitationVisit.Progress::email).orElse("") : typed;
    }

    public void setEmail(@Nullable String email) {
        this.email = email == null ? "" : email;
    }

    /** Typed anew each time: it stays nowhere. */
    public String getPassword() {
        return "";
    }

    public void setPassword(@Nullable String password) {
        this.password = password == null ? "" : password;
    }

    public boolean isMailSent() {
        return mailSent;
    }
}
