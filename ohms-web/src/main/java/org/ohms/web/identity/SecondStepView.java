package org.ohms.web.identity;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.factor.PasskeyQuestion;
import org.ohms.identity.session.SecretToken;
import org.ohms.identity.signin.PasskeySignIn;
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
    PasskeySignIn passkeys;

    @Inject
    Threshold threshold;

    private @Nullable UUID id;
    private String email = "";
    private int codesLeft;
    private boolean withApp;
    private boolean withPasskey;
    private @Nullable PasskeyQuestion question;
    private @Nullable String answer;
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
            var factors = found.get().factors();
            codesLeft = factors.recoveryCodesLeft();
            withApp = factors.hasAuthenticator();
            withPasskey = factors.passkeys() > 0;
            askPasskey();
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

    /** Judges what the device answered and leads on, or says why not. */
    public void signInWithPasskey() {
        var asked = question;
        if (asked == null) {
            return;
        }
        var said = new PasskeySignIn.Answer(asked, answer == null ? "" : answer);
        var browser = threshold.browser();
        answer = null;
        try {
            askPasskey();
            threshold.enter(() -> passkeys.signInSecond(said, token(), id(), browser));
        } catch (DomainException refused) {
            if (refused.kind() == DomainException.Kind.NOT_FOUND) {
                threshold.beginAgain(to);
                return;
            }
            throw refused;
        }
        threshold.leadTo(threshold.after(to));
    }

    /** A question of its own for every answer. */
    private void askPasskey() {
        question = withPasskey ? passkeys.askSecond(token(), id(), threshold.browser()) : null;
    }

    private SecretToken token() {
        return threshold.halfWay().orElseGet(SecretToken::fresh);
    }

    private UUID id() {
        return id == null ? new UUID(0, 0) : id;
    }

    private SecondStep.Proof proof() {
        return new SecondStep.Proof(token(), id(), code == null ? "" : code, threshold.browser());
    }

    /** Whether a code on paper is asked for. */
    public boolean isPaper() {
        return PAPER.equals(way);
    }

    public String getEmail() {
        return email;
    }

    public boolean isWithApp() {
        return withApp;
    }

    /** Null for who has no passkey. */
    public @Nullable PasskeyQuestion getQuestion() {
        return question;
    }

    /** Nothing of what is kept for the device is for a page to show again. */
    public @Nullable String getAnswer() {
        return null;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer;
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
