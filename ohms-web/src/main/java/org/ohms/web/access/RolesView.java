package org.ohms.web.access;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.ohms.identity.role.RoleEditor;
import org.ohms.identity.role.RoleRow;
import org.ohms.identity.role.RoleWidening;
import org.ohms.identity.role.RoleWideningRow;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;

/** Every role, how much it allows and how many people have it, and what shall be added and waits for a second person. */
@Named
@ViewScoped
@ShowsRefusals
public class RolesView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HERE = "/admin/roles/list?faces-redirect=true";

    @Inject
    transient RoleEditor editor;

    @Inject
    transient RoleWidening widening;

    @Inject
    transient Person person;

    @Inject
    transient Toasts toasts;

    private transient List<RoleRow> rows = List.of();
    private transient List<RoleWideningRow> waiting = List.of();

    public void load() {
        rows = editor.list();
        waiting = widening.open();
    }

    /** Lets the role allow it. */
    public String confirm(UUID id) {
        widening.confirm(id);
        toasts.say("access.widening.confirmed");
        return HERE;
    }

    /** Leaves the role as it is. */
    public String decline(UUID id) {
        widening.decline(id);
        toasts.say("access.requests.declined");
        return HERE;
    }

    /** Takes one's own request back. */
    public String withdraw(UUID id) {
        widening.withdraw(id);
        toasts.say("access.requests.withdrawn");
        return HERE;
    }

    /** Whether this person is the second one that this takes. */
    public boolean isMineToDecide(RoleWideningRow row) {
        return person.may("role.change") && !row.mine() && !row.forMe();
    }

    public List<RoleWideningRow> getWaiting() {
        return waiting;
    }

    public List<RoleRow> getRows() {
        return rows;
    }
}
