package org.ohms.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.ohms.web.shared.ShowsRefusals;

/** Signing in: who, with which password, and where to go on to. */
@Named
@RequestScoped
@ShowsRefusals
public class LoginView {
    @Inject
    Threshold threshold;

    private @Nullable String email;
    private @Nullable String password;
    private @Nullable String to;
    private String notice = "";

    /** Finds out, before anything is shown, whether somebody comes back whose session has ended. */
    public void enter() {
        notice = threshold.lastEnd();
    }

    /** Signs in and leads on, or says why not. */
    public void signIn() {
        threshold.signIn(email == null ? "" : email, password == null ? "" : password, to);
    }

    /** Why the last session ended; empty when nobody needs to be told. */
    public String getNotice() {
        return notice;
    }

    /** What stands behind the address of this page, so that another way leads to the same place. */
    public String getOn() {
        return threshold.asParameter(to);
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
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
}
