package org.ohms.web.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.ohms.billing.gateway.OwnPaymentMethods;
import org.ohms.billing.gateway.SavedMethodRow;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;

/** What somebody can pay with because the bank keeps it for them, and forgetting it. */
@Named
@ViewScoped
@ShowsRefusals
public class OwnMethodsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient OwnPaymentMethods methods;

    @Inject
    transient Toasts toasts;

    private transient List<SavedMethodRow> kept = List.of();

    public void load() {
        kept = methods.mine();
    }

    public String forget(SavedMethodRow method) {
        methods.forget(method.id());
        toasts.say("billing.own.kept.forgotten");
        return "/portal/bills/list?faces-redirect=true";
    }

    public List<SavedMethodRow> getKept() {
        return kept;
    }
}
