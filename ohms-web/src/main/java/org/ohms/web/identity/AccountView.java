package org.ohms.web.identity;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.account.MyAccount;
import org.ohms.identity.account.MyProfile;
import org.ohms.identity.signin.MySecondFactors;
import org.ohms.identity.signin.PasswordChange;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;

/** The own account: who the hospital thinks one is, and the password. */
@Named
@ViewScoped
@ShowsRefusals
public class AccountView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    MyAccount account;

    @Inject
    PasswordChange passwordChange;

    @Inject
    MySecondFactors factors;

    @Inject
    Toasts toasts;

    private final NewPassword password = new NewPassword();
    private @Nullable String currentPassword;
    private transient @Nullable MyProfile profile;
    private transient MySecondFactors.@Nullable Mine secondStep;

    public void changePassword() {
        var current = currentPassword == null ? "" : currentPassword;
        try {
            passwordChange.change(new PasswordChange.Request(current, password.agreed()));
        } finally {
            password.forget();
            currentPassword = null;
        }
        toasts.say("identity.account.password-changed");
    }

    public MyProfile getProfile() {
        var known = profile;
        if (known == null) {
            known = account.profile();
            profile = known;
        }
        return known;
    }

    public MySecondFactors.Mine getSecondStep() {
        var known = secondStep;
        if (known == null) {
            known = factors.state();
            secondStep = known;
        }
        return known;
    }

    public NewPassword getPassword() {
        return password;
    }

    public @Nullable String getCurrentPassword() {
        return currentPassword;
    }

    public void setCurrentPassword(@Nullable String currentPassword) {
        this.currentPassword = currentPassword;
    }
}
