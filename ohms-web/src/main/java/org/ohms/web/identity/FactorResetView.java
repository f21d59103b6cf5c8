package org.ohms.web.identity;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.account.FactorReset;
import org.ohms.identity.account.FactorResetId;
import org.ohms.identity.account.FactorResetRow;
import org.ohms.shared.id.AccountId;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;

/** Taking the second factor of a lost device away: one administrator asks, another one decides. */
@Named
@ViewScoped
@ShowsRefusals
public class FactorResetView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    FactorReset reset;

    @Inject
    Toasts toasts;

    private @Nullable String reason;
    private boolean granted;
    private transient @Nullable List<FactorResetRow> open;

    public void ask(AccountId account) {
        reset.ask(account, reason == null ? "" : reason);
        reason = null;
        open = null;
        toasts.say("identity.reset.asked");
    }

    public void grant(String id) {
        reset.grant(FactorResetId.of(id));
        open = null;
        granted = true;
        toasts.say("identity.reset.granted");
    }

    public void decline(String id) {
        reset.decline(FactorResetId.of(id));
        open = null;
        toasts.say("identity.reset.declined");
    }

    /** Whether something was taken away on this page. */
    public boolean isGranted() {
        return granted;
    }

    /** Every request that waits. */
    public List<FactorResetRow> getOpen() {
        var known = open;
        if (known == null) {
            known = reset.open();
            open = known;
        }
        return known;
    }

    /** The one about this account; null when none waits. */
    public @Nullable FactorResetRow of(AccountId account) {
        return getOpen().stream()
                .filter(row -> row.account().equals(account))
                .findFirst()
                .orElse(null);
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
