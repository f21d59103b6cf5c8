package org.ohms.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.signin.SignInAgain;
import org.ohms.web.shared.ShowsRefusals;

/** Proving once more who sits there, before something that reaches far; then back to where one was. */
@Named
@RequestScoped
@ShowsRefusals
public class AgainView {
    @Inject
    SignInAgain again;

    @Inject
    Threshold threshold;

    private @Nullable String password;
    private @Nullable String to;

    public void prove() {
        threshold.renew(again.withPassword(new SignInAgain.Proof(password == null ? "" : password)));
        threshold.leadTo(threshold.after(to));
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

    /** Where somebody goes who thinks better of it. */
    public String getBack() {
        return threshold.after(to);
    }
}
