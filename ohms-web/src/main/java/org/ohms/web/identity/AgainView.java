package org.ohms.web.identity;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.factor.PasskeyQuestion;
import org.ohms.identity.signin.MySecondFactors;
import org.ohms.identity.signin.PasskeySignIn;
import org.ohms.identity.signin.SignInAgain;
import org.ohms.identity.sso.MySso;
import org.ohms.web.shared.ShowsRefusals;

/** Proving once more who sits there, before something that reaches far; then back to where one was. */
@Named
@ViewScoped
@ShowsRefusals
public class AgainView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    SignInAgain again;

    @Inject
    MySecondFactors factors;

    @Inject
    MySso sso;

    @Inject
    Threshold threshold;

    private @Nullable PasskeyQuestion question;
    private @Nullable String answer;
    private @Nullable String password;
    private @Nullable String to;
    private @Nullable String opening;

    /** Asks the passkeys of the person at hand, where there are any. */
    public void enter() {
        question = factors.state().factors().passkeys() > 0 ? again.ask() : null;
    }

    public void proveWithPasskey() {
        var asked = question;
        if (asked == null) {
            return;
        }
        var said = new PasskeySignIn.Answer(asked, answer == null ? "" : answer);
        answer = null;
        enter();
        threshold.renew(again.withPasskey(said));
        threshold.leadTo(threshold.after(to));
    }

    public void prove() {
        threshold.renew(again.withPassword(new SignInAgain.Proof(password == null ? "" : password)));
        threshold.leadTo(threshold.after(to));
    }

    /** The name of the provider of single sign-on that this account is linked with; empty for none. */
    public String getSso() {
        var standing = sso.standing();
        return standing.isLinked() ? standing.provider() : "";
    }

    /** The page to come back to, for the address that leads there by way of the provider. */
    public String getOnBySso() {
        return threshold.asParameter(to).replaceFirst("^\\?", "&");
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

    public @Nullable String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }

    /** {@code true} when the page behind it opens only for who proves themselves. */
    public @Nullable String getOpening() {
        return opening;
    }

    public void setOpening(@Nullable String opening) {
        this.opening = opening;
    }

    /** Where somebody goes who thinks better of it: back, or home where going back would only ask again. */
    public String getBack() {
        return threshold.after("true".equals(opening) ? null : to);
    }
}
