package org.ohms.web.identity;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.sso.SsoLinking;
import org.ohms.identity.sso.SsoStanding;
import org.ohms.shared.id.AccountId;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;

/** Somebody's account and single sign-on, as administrators see it. */
@Named
@ViewScoped
@ShowsRefusals
public class SsoLinkView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    SsoLinking linking;

    @Inject
    Toasts toasts;

    private transient @Nullable SsoStanding standing;

    public SsoStanding of(AccountId account) {
        var known = standing;
        if (known == null) {
            known = linking.of(account);
            standing = known;
        }
        return known;
    }

    public void open(AccountId account) {
        linking.open(account);
        standing = null;
        toasts.say("identity.sso.opened");
    }

    public void cut(AccountId account) {
        linking.cut(account);
        standing = null;
        toasts.say("identity.sso.cut-done");
    }
}
