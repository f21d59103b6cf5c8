package org.ohms.web.access;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.ohms.identity.account.RoleConfirmation;
import org.ohms.identity.account.RoleRequestRow;
import org.ohms.web.identity.RoleNames;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.Words;

/** Roles and clearances that an administrator asked for and another one confirms. */
@Named
@ViewScoped
@ShowsRefusals
public class RoleRequestsView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HERE = "/admin/roles/requests?faces-redirect=true";

    @Inject
    transient RoleConfirmation confirmation;

    @Inject
    transient Toasts toasts;

    @Inject
    transient RoleNames roleNames;

    @Inject
    transient Words words;

    private transient List<RoleRequestRow> rows = List.of();

    public void load() {
        rows = confirmation.open();
    }

    /** Gives the role. */
    public String confirm(UUID id) {
        confirmation.confirm(id);
        toasts.say("access.requests.confirmed");
        return HERE;
    }

    /** Does not give it. */
    public String decline(UUID id) {
        confirmation.decline(id);
        toasts.say("access.requests.declined");
        return HERE;
    }

    /** Takes one's own request back. */
    public String withdraw(UUID id) {
        confirmation.withdraw(id);
        toasts.say("access.requests.withdrawn");
        return HERE;
    }

    /** The role by its name, or the clearance. */
    public String what(RoleRequestRow row) {
        var clearance = row.clearance();
        return clearance == null
                ? roleNames.of(String.valueOf(row.role()))
                : words.of("access.requests.clearance", words.of("identity.clearance." + clearance.name()));
    }

    public List<RoleRequestRow> getRows() {
        return rows;
    }
}
