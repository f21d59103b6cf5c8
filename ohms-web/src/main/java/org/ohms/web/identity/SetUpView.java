package org.ohms.web.identity;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.session.SecretToken;
import org.ohms.identity.signin.SecondStep;
import org.ohms.shared.error.DomainException;
import org.ohms.web.shared.HospitalOnPage;
import org.ohms.web.shared.ShowsRefusals;

/** Setting up an authenticator app on the way in, where a role asks for one; then the codes for paper, shown once. */
@Named
@ViewScoped
@ShowsRefusals
public class SetUpView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    SecondStep secondStep;

    @Inject
    Threshold threshold;

    @Inject
    HospitalOnPage hospital;

    private @Nullable UUID id;
    private @Nullable SecretToType secret;
    private @Nullable String to;
    private @Nullable String code;
    private List<String> recoveryCodes = List.of();

    /** Shows the secret to whoever is half-way in and has none. */
    public void enter() {
        var browser = threshold.browser();
        var found = threshold
                .halfWay()
                .flatMap(token -> secondStep.look(token, browser).filter(way -> way.mustSetUp()));
        if (found.isEmpty()) {
            threshold.beginAgain(to);
            return;
        }
        id = found.get().id();
        secret = SecretToType.of(
                secondStep.propose(token(), found.get().id(), browser),
                hospital.getName(),
                found.get().email());
    }

    /** Takes the first code: the person is in, and sees the codes for paper. */
    public void confirm() {
        var proof = new SecondStep.Proof(
                token(), id == null ? new UUID(0, 0) : id, code == null ? "" : code, threshold.browser());
        try {
            threshold.enter(() -> {
                var done = secondStep.setUp(proof);
                recoveryCodes = done.recoveryCodes();
                return done.signedIn();
            });
        } catch (DomainException refused) {
            if (refused.kind() == DomainException.Kind.NOT_FOUND) {
                threshold.beginAgain(to);
                return;
            }
            throw refused;
        } finally {
            code = null;
        }
        secret = null;
    }

    private SecretToken token() {
        return threshold.halfWay().orElseGet(SecretToken::fresh);
    }

    /** Null once it is set up. */
    public @Nullable SecretToType getSecret() {
        return secret;
    }

    /** Empty until it is set up. */
    public List<String> getRecoveryCodes() {
        return recoveryCodes;
    }

    /** Where the person goes on to. */
    public String getNext() {
        return threshold.after(to);
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }
}
