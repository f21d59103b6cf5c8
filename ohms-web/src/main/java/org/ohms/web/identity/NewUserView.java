package org.ohms.web.identity;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.identity.account.AccountAdministration;
import org.ohms.identity.account.AccountKind;
import org.ohms.identity.account.CreateAccount;
import org.ohms.identity.account.RoleAssignment;
import org.ohms.web.shared.ShowsRefusals;

/** Opening an account for a colleague; the link is shown afterwards, on this page and nowhere else. */
@Named
@ViewScoped
@ShowsRefusals
public class NewUserView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    AccountAdministration administration;

    @Inject
    RoleAssignment assignment;

    private @Nullable String name;
    private @Nullable String email;
    private Clearance clearance = Clearance.N;
    private List<String> roles = List.of();
    private @Nullable ShownLink link;

    public void create() {
        link = ShownLink.of(administration.create(
                new CreateAccount(name == null ? "" : name, email == null ? "" : email, clearance, Set.copyOf(roles))));
    }

    public @Nullable ShownLink getLink() {
        return link;
    }

    public List<String> getGivable() {
        return assignment.givable(AccountKind.STAFF);
    }

    public List<Clearance> getClearances() {
        return List.of(Clearance.values());
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public Clearance getClearance() {
        return clearance;
    }

    public void setClearance(Clearance clearance) {
        this.clearance = clearance;
    }

    public List<String> getRoles() {
        return roles;
    }

    public void setRoles(List<String> roles) {
        this.roles = List.copyOf(roles);
    }
}
