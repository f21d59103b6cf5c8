package org.ohms.web.identity;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.sso.MySso;
import org.ohms.identity.sso.SsoRefusal;
import org.ohms.identity.sso.SsoStanding;
import org.ohms.shared.error.DomainException;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.omnifaces.util.Faces;

/** The own account and single sign-on: link the person who was just at the provider, or cut the link. */
@Named
@ViewScoped
@ShowsRefusals
public class MySsoView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    MySso mine;

    @Inject
    Threshold threshold;

    @Inject
    Toasts toasts;

    private transient @Nullable SsoStanding standing;
    private boolean arrived;

    /** Looks whether this browser comes from the provider. */
    public void load() {
        arrived =
                cookie().in(Faces.getRequest()).filter(mine::hasSomebodyToLink).isPresent();
    }

    public void link() {
        mine.link(
                cookie().in(Faces.getRequest()).orElseThrow(() -> DomainException.refused(SsoRefusal.NOTHING_TO_LINK)));
        cookie().takeBack(Faces.getResponse());
        arrived = false;
        standing = null;
        toasts.say("identity.sso.linked");
    }

    private DoorCookies cookie() {
        return DoorCookies.ssoAt(threshold.browser().door());
    }

    public void cut() {
        mine.cut();
        standing = null;
        toasts.say("identity.sso.cut-done");
    }

    public SsoStanding getStanding() {
        var known = standing;
        if (known == null) {
            known = mine.standing();
            standing = known;
        }
        return known;
    }

    /** Whether somebody was at the provider who can be linked now. */
    public boolean isArrived() {
        return arrived;
    }
}
