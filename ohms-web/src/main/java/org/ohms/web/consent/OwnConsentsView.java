package org.ohms.web.consent;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.consent.ConsentStanding;
import org.ohms.patients.consent.OwnConsents;
import org.ohms.patients.linking.PortalStanding;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** A patient's consents: what can be signed, what was, and withdrawing it. */
@Named
@ViewScoped
@ShowsRefusals
public class OwnConsentsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient OwnConsents consents;

    @Inject
    transient PortalStanding standings;

    @Inject
    transient Toasts toasts;

    private transient @Nullable ConsentStanding standing;

    /** Reads before anything is shown; without a record there is nothing to sign. */
    public void load() {
        standing = standings.mine().isLinked() ? consents.mine() : null;
    }

    /** Withdraws it, at once. */
    public String withdraw(String consent) {
        consents.withdraw(UrlValues.required(UrlValues.id(consent)));
        toasts.say("consent.withdrawn");
        return "/portal/consents/list?faces-redirect=true";
    }

    /** Null as long as nobody has tied a record to the account. */
    public @Nullable ConsentStanding getStanding() {
        return standing;
    }
}
