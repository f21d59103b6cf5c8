package org.ohms.web.identity;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.account.MyAccount;
import org.ohms.identity.signin.MySecondFactors;
import org.ohms.web.shared.HospitalOnPage;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;

/** The own second step: the authenticator app, and the codes on paper. */
@Named
@ViewScoped
@ShowsRefusals
public class SecondFactorsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    MySecondFactors factors;

    @Inject
    MyAccount account;

    @Inject
    HospitalOnPage hospital;

    @Inject
    Toasts toasts;

    private transient MySecondFactors.@Nullable Mine mine;
    private @Nullable SecretToType secret;
    private @Nullable String code;
    private List<String> recoveryCodes = List.of();

    /** Shows a new secret; the app in use stays in use until the new one has shown a code. */
    public void begin() {
        recoveryCodes = List.of();
        secret = SecretToType.of(
                factors.propose(), hospital.getName(), account.profile().email());
    }

    public void confirm() {
        try {
            recoveryCodes = factors.confirm(code == null ? "" : code);
        } finally {
            code = null;
        }
        secret = null;
        mine = null;
        toasts.say("identity.second.app-ready");
    }

    public void cancel() {
        secret = null;
        code = null;
    }

    public void remove() {
        factors.removeAuthenticator();
        mine = null;
        recoveryCodes = List.of();
        toasts.say("identity.second.app-removed");
    }

    public void renewCodes() {
        recoveryCodes = factors.renewRecoveryCodes();
        mine = null;
    }

    public MySecondFactors.Mine getMine() {
        var known = mine;
        if (known == null) {
            known = factors.state();
            mine = known;
        }
        return known;
    }

    /** Null while nothing is being set up. */
    public @Nullable SecretToType getSecret() {
        return secret;
    }

    /** The codes for paper while they are shown, which is once. */
    public List<String> getRecoveryCodes() {
        return recoveryCodes;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }
}
