package org.ohms.web.proxy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.identity.session.SecretToken;
import org.ohms.patients.proxy.ProxyVisit;
import org.ohms.shared.error.DomainException;
import org.ohms.web.identity.DoorCookies;
import org.ohms.web.identity.Threshold;
import org.ohms.web.shared.ShowsRefusals;
import org.omnifaces.util.Faces;

/** Where the mail to somebody leads who is asked to act for a patient: first the code, then with which account. */
@Named
@RequestScoped
@ShowsRefusals
public class ProxyOfferView {
    @Inject
    ProxyVisit offers;

    @Inject
    Threshold threshold;

    @Inject
    CurrentActor current;

    private @Nullable String token;
    private String code = "";
    private String password = "";
    private @Nullable Optional<ProxyVisit.Progress> progress;

    /** Swaps the link for the visit's cookie and leads to the page without the link. */
    public void enter() {
        if (threshold.isOpenedByAPerson()) {
            try {
                var link = SecretToken.from(token == null ? "" : token).orElseGet(SecretToken::fresh);
                DoorCookies.PROXY_OFFER.give(offers.open(link).token(), Faces.getResponse());
            } catch (DomainException notValid) {
                DoorCookies.PROXY_OFFER.takeBack(Faces.getResponse());
            }
        }
        threshold.leadTo("/portal/proxy");
    }

    /** Tries the code. */
    public void prove() {
        progress = null;
        offers.prove(visit(), code);
    }

    /** Makes an account, accepts, and signs in with it. */
    public void createAccount() {
        var email = offers.createAccount(visit(), password);
        DoorCookies.PROXY_OFFER.takeBack(Faces.getResponse());
        threshold.signIn(email, password, null);
    }

    /** Accepts with the account that is signed in. */
    public void acceptMine() {
        offers.acceptMine(visit());
        DoorCookies.PROXY_OFFER.takeBack(Faces.getResponse());
        threshold.leadTo("/portal/people");
    }

    /** Whether somebody is here with an offer that is still good. */
    public boolean isExpected() {
        return progress().isPresent();
    }

    public boolean isProven() {
        return progress().filter(ProxyVisit.Progress::proven).isPresent();
    }

    /** Whether the address of the offer has an account already, to sign in with. */
    public boolean isKnown() {
        return progress().filter(ProxyVisit.Progress::known).isPresent();
    }

    public boolean isSignedIn() {
        return current.get().account() != null;
    }

    public String getPatient() {
        return progress().map(ProxyVisit.Progress::patient).orElse("");
    }

    public String getEmail() {
        return progress().map(ProxyVisit.Progress::email).orElse("");
    }

    private Optional<ProxyVisit.Progress> progress() {
        var known = progress;
        if (known == null) {
            known = DoorCookies.PROXY_OFFER.in(Faces.getRequest()).flatMap(this::progressOf);
            progress = known;
        }
        return known;
    }

    private Optional<ProxyVisit.Progress> progressOf(SecretToken visit) {
        try {
            return Optional.of(offers.progress(visit));
        } catch (DomainException notValid) {
            return Optional.empty();
        }
    }

    private static SecretToken visit() {
        return DoorCookies.PROXY_OFFER.in(Faces.getRequest()).orElseGet(SecretToken::fresh);
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

    /** Typed anew each time: it stays nowhere. */
    public String getPassword() {
        return "";
    }

    public void setPassword(@Nullable String password) {
        this.password = password == null ? "" : password;
    }
}
