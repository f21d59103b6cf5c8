package org.ohms.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.account.FirstLogin;
import org.ohms.identity.account.MyProfile;
import org.ohms.identity.session.SecretToken;
import org.ohms.shared.error.DomainException;
import org.ohms.web.shared.Notices;
import org.ohms.web.shared.ShowsRefusals;
import org.omnifaces.util.Faces;

/** Where a one-time link leads: it becomes a short visit, known by a cookie, in which a password is set. */
@Named
@RequestScoped
@ShowsRefusals
public class WelcomeView {
    @Inject
    FirstLogin firstLogin;

    @Inject
    Threshold threshold;

    private final NewPassword password = new NewPassword();
    private @Nullable String link;
    private @Nullable Optional<MyProfile> visitor;

    /** Swaps the link for the visit's cookie and leads to the same page without the link. */
    public void enter() {
        if (link == null || !threshold.isOpenedByAPerson()) {
            return;
        }
        try {
            var visit = firstLogin.open(SecretToken.from(link).orElseGet(SecretToken::fresh));
            DoorCookies.VISIT.give(visit.token(), Faces.getResponse());
        } catch (DomainException notValid) {
            DoorCookies.VISIT.takeBack(Faces.getResponse());
        }
        threshold.leadTo("/welcome");
    }

    /** Sets the password and leads to signing in with it. */
    public void save() {
        firstLogin.setPassword(visit().orElseGet(SecretToken::fresh), password.agreed());
        DoorCookies.VISIT.takeBack(Faces.getResponse());
        Notices.leave(Notices.Notice.PASSWORD_SET, Faces.getResponse());
        threshold.leadTo("/login");
    }

    /** Whether there is a visit that may set a password. */
    public boolean isExpected() {
        return visitor().isPresent();
    }

    public String getName() {
        return visitor().map(MyProfile::name).orElse("");
    }

    public String getEmail() {
        return visitor().map(MyProfile::email).orElse("");
    }

    private Optional<MyProfile> visitor() {
        var known = visitor;
        if (known == null) {
            known = visit().flatMap(this::visitorOf);
            visitor = known;
        }
        return known;
    }

    private Optional<MyProfile> visitorOf(SecretToken visit) {
        try {
            return Optional.of(firstLogin.visitor(visit));
        } catch (DomainException notValid) {
            return Optional.empty();
        }
    }

    private static Optional<SecretToken> visit() {
        return DoorCookies.VISIT.in(Faces.getRequest());
    }

    public NewPassword getPassword() {
        return password;
    }

    public @Nullable String getLink() {
        return link;
    }

    public void setLink(@Nullable String link) {
        this.link = link;
    }
}
