package org.ohms.web.identity;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.factor.PasskeyQuestion;
import org.ohms.identity.signin.PasskeyQuestions;
import org.ohms.identity.signin.PasskeySignIn;
import org.ohms.web.shared.ShowsRefusals;

/** Signing in with a passkey alone, from the page that asks for the password. */
@Named
@ViewScoped
@ShowsRefusals
public class PasskeyLoginView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    PasskeySignIn passkeys;

    @Inject
    PasskeyQuestions questions;

    @Inject
    Threshold threshold;

    private @Nullable PasskeyQuestion question;
    private @Nullable String answer;
    private @Nullable String to;

    /** Made for this page, and answered once. */
    public PasskeyQuestion getQuestion() {
        var known = question;
        if (known == null) {
            known = questions.ask(threshold.browser().door());
            question = known;
        }
        return known;
    }

    /** Judges what the device answered and leads on, or says why not. */
    public void signIn() {
        var said = new PasskeySignIn.Answer(getQuestion(), answer == null ? "" : answer);
        question = null;
        answer = null;
        var browser = threshold.browser();
        threshold.enter(() -> passkeys.signIn(said, browser));
        threshold.leadTo(threshold.after(to));
    }

    /** Nothing of what is kept for the device is for a page to show again. */
    public @Nullable String getAnswer() {
        return null;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer;
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }
}
