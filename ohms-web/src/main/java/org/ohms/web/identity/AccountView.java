package org.ohms.web.identity;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.account.MyAccount;
import org.ohms.identity.account.MyProfile;
import org.ohms.identity.session.MySessions;
import org.ohms.identity.session.SessionId;
import org.ohms.identity.session.SessionRow;
import org.ohms.identity.signin.MySecondFactors;
import org.ohms.identity.signin.PasswordChange;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;

/** The own account: who the hospital thinks one is, the password, and where one is signed in. */
@Named
@ViewScoped
@ShowsRefusals
public class AccountView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    MyAccount account;

    @Inject
    MySessions sessions;

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
    private transient @Nullable List<SessionRow> live;
    private transient @Nullable List<SessionRow> last;

    public void changePassword() {
        var current = currentPassword == null ? "" : currentPassword;
        try {
            passwordChange.change(new PasswordChange.Request(current, password.agreed()));
        } finally {
            password.forget();
            currentPassword = null;
        }
        live = null;
        toasts.say("identity.account.password-changed");
    }

    public void end(String session) {
        sessions.end(SessionId.of(session));
        live = null;
        toasts.say("identity.account.session-ended");
    }

    public void endOthers() {
        sessions.endOthers();
        live = null;
        toasts.say("identity.account.others-ended");
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

    public List<SessionRow> getLive() {
        var known = live;
        if (known == null) {
            known = sessions.live();
            live = known;
        }
        return known;
    }

    public List<SessionRow> getLast() {
        var known = last;
        if (known == null) {
            known = sessions.lastSignIns();
            last = known;
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
