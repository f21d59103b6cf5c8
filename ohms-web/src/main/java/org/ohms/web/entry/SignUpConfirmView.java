package org.ohms.web.entry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.session.SecretToken;
import org.ohms.patients.signup.SignUp;
import org.ohms.shared.error.DomainException;
import org.ohms.web.identity.DoorCookies;
import org.ohms.web.identity.Threshold;
import org.ohms.web.shared.ShowsRefusals;
import org.omnifaces.util.Faces;

/** Where the link of a sign-up leads: it becomes a short visit, known by a cookie, in which the password is typed. */
@Named
@RequestScoped
@ShowsRefusals
public class SignUpConfirmView {
    @Inject
    SignUp signUp;

    @Inject
    Threshold threshold;

    private @Nullable String link;
    private @Nullable String password;
    private @Nullable Optional<String> email;

    /** Swaps the link for the visit's cookie and leads to the same page without the link. */
    public void enter() {
        if (link == null || !threshold.isOpenedByAPerson()) {
            return;
        }
        try {
            var visit = signUp.open(SecretToken.from(link).orElseGet(SecretToken::fresh));
            DoorCookies.SIGN_UP.give(visit.token(), Faces.getResponse());
        } catch (DomainException notValid) {
            DoorCookies.SIGN_UP.takeBack(Faces.getResponse());
        }
        threshold.leadTo("/portal/register/confirm");
    }

    /** Opens the account and signs in. */
    public void confirm() {
        var typed = password == null ? "" : password;
        var login = signUp.confirm(visit().orElseGet(SecretToken::fresh), typed);
        DoorCookies.SIGN_UP.takeBack(Faces.getResponse());
        threshold.signIn(login, typed, null);
    }

    /** Whether there is a visit that may confirm. */
    public boolean isExpected() {
        return email().isPresent();
    }

    public String getEmail() {
        return email().orElse("");
    }

    private Optional<String> email() {
        var known = email;
        if (known == null) {
            known = visit().flatMap(this::emailOf);
            email = known;
        }
        return known;
    }

    private Optional<String> emailOf(SecretToken visit) {
        try {
            return Optional.of(signUp.visitor(visit).email());
        } catch (DomainException notValid) {
            return Optional.empty();
        }
    }

    private static Optional<SecretToken> visit() {
        return DoorCookies.SIGN_UP.in(Faces.getRequest());
    }

    public @Nullable String getLink() {
        return link;
    }

    public void setLink(@Nullable String link) {
        this.link = link;
    }

    public @Nullable String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }
}
