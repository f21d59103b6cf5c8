package org.ohms.web.identity;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.identity.account.AccountAdministration;
import org.ohms.identity.account.AccountDetails;
import org.ohms.identity.account.AccountRegister;
import org.ohms.identity.account.ChangeAccount;
import org.ohms.identity.account.RoleAssignment;
import org.ohms.shared.id.AccountId;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** One account: its data, its state, its roles, and a new link. */
@Named
@ViewScoped
@ShowsRefusals
public class UserView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    AccountRegister register;

    @Inject
    AccountAdministration administration;

    @Inject
    RoleAssignment assignment;

    @Inject
    Toasts toasts;

    private String id = "";
    private int version;
    private String name = "";
    private String email = "";
    private Clearance clearance = Clearance.N;
    private @Nullable String role;
    private @Nullable ShownLink link;
    private transient @Nullable AccountDetails details;

    /** Reads the account when the page opens; what is typed afterwards stays. */
    public void open() {
        var account = getDetails();
        version = account.version();
        name = account.name();
        email = account.email();
        clearance = account.clearance();
    }

    public void save() {
        var waits = administration.change(new ChangeAccount(account(), version, name, email, clearance));
        again();
        open();
        toasts.say(waits ? "identity.user.clearance-asked" : "identity.user.saved");
    }

    public void give() {
        var wanted = role;
        if (wanted != null) {
            var came = assignment.give(account(), wanted);
            role = null;
            again();
            toasts.say(
                    switch (came) {
                        case ASKED -> "identity.user.role-asked";
                        case GIVEN -> "identity.user.role-given";
                        case HAD_ALREADY -> "identity.user.role-had";
                    });
        }
    }

    public void take(String taken) {
        assignment.take(account(), taken);
        again();
        toasts.say("identity.user.role-taken");
    }

    public void disable() {
        administration.disable(account());
        again();
        open();
        toasts.say("identity.user.closed");
    }

    public void enable() {
        administration.enable(account());
        again();
        open();
        toasts.say("identity.user.opened");
    }

    public void issueLink() {
        link = ShownLink.of(administration.issueLink(account()));
    }

    public AccountDetails getDetails() {
        var known = details;
        if (known == null) {
            known = register.one(account());
            details = known;
        }
        return known;
    }

    /** Roles the account could have and has not. */
    public List<String> getGivable() {
        var has = getDetails().roles().stream()
                .map(AccountDetails.GivenRole::role)
                .toList();
        return assignment.givable(getDetails().kind()).stream()
                .filter(code -> !has.contains(code))
                .toList();
    }

    public List<Clearance> getClearances() {
        return List.of(Clearance.values());
    }

    private void again() {
        details = null;
        link = null;
    }

    private AccountId account() {
        return UrlValues.required(UrlValues.account(id));
    }

    public @Nullable ShownLink getLink() {
        return link;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email == null ? "" : email;
    }

    public Clearance getClearance() {
        return clearance;
    }

    public void setClearance(Clearance clearance) {
        this.clearance = clearance;
    }

    public @Nullable String getRole() {
        return role;
    }

    public void setRole(@Nullable String role) {
        this.role = role;
    }
}
