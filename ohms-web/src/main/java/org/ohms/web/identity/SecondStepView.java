package org.ohms.web.identity;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.session.SecretToken;
import org.ohms.identity.signin.SecondStep;
import org.ohms.shared.error.DomainException;
import org.ohms.web.shared.ShowsRefusals;

/** The second step of signing in: a code of the app, or one of the codes on paper. */
@Named
@ViewScoped
@ShowsRefusals
public class SecondStepView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String PAPER = "paper";

    @Inject
    SecondStep secondStep;

    @Inject
    Threshold threshold;

    private @Nullable UUID id;
    private String email = "";
    private int codesLeft;
    private @Nullable String to;
    private @Nullable String way;
    private @Nullable String code;

    /** Finds out who is half-way in; nobody means that the password is asked again. */
    public void enter() {
        var found = threshold.halfWay().flatMap(token -> secondStep.look(token, threshold.browser()));
        if (found.isEmpty()) {
            threshold.beginAgain(to);
        } else {
            id = found.get().id();
            email = found.get().email();
            codesLeft = found.get().factors().recoveryCodesLeft();
        }
    }

    /** Compares the code and leads on, or says why not. */
    public void signIn() {
        var proof = proof();
        try {
            threshold.enter(() -> isPaper() ? secondStep.withRecoveryCode(proof) : secondStep.withCode(proof));
        } catch (DomainException refused) {
            if (refused.kind() == DomainException.Kind.NOT_FOUND) {
                threshold.beginAgain(to);
                return;
            }
            throw refused;
        } finally {
            code = null;
        }
        threshold.leadTo(threshold.after(to));
    }

    private SecondStep.Proof proof() {
        return new SecondStep.Proof(
                threshold.halfWay().orElseGet(SecretToken::fresh),
                id == null ? new UUID(0, 0) : id,
                code == null ? "" : code,
                threshold.browser());
    }

    /** Whether a code on paper is asked for. */
    public boolean isPaper() {
        return PAPER.equals(way);
    }

    public String getEmail() {
        return email;
    }

    public int getCodesLeft() {
        return codesLeft;
    }

    /** What stands behind the address of this page, so that another way leads to the same place. */
    public String getOn() {
        return threshold.asParameter(to);
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

    public @Nullable String getWay() {
        return way;
    }

    public void setWay(@Nullable String way) {
        this.way = way;
    }
}
