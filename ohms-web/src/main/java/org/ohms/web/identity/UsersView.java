package org.ohms.web.identity;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.account.AccountFilter;
import org.ohms.identity.account.AccountKind;
import org.ohms.identity.account.AccountRegister;
import org.ohms.identity.account.AccountRow;
import org.ohms.identity.account.AccountStatus;
import org.ohms.identity.account.RoleAssignment;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.shared.ShowsRefusals;

/**
 * The accounts, page by page. What is looked for is a name, so it travels in the form and never in the address.
 */
@Named
@ViewScoped
@ShowsRefusals
public class UsersView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SIZE = 25;

    @Inject
    AccountRegister register;

    @Inject
    RoleAssignment roles;

    private @Nullable String words;
    private @Nullable AccountStatus status;
    private @Nullable String role;
    private int first;
    private transient @Nullable Page<AccountRow> page;

    public void search() {
        first = 0;
        page = null;
    }

    public void next() {
        first += SIZE;
        page = null;
    }

    public void previous() {
        first = Math.max(0, first - SIZE);
        page = null;
    }

    public List<AccountRow> getRows() {
        return page().rows();
    }

    public long getTotal() {
        return page().total();
    }

    public int getFirst() {
        return first;
    }

    public boolean isMore() {
        return first + page().rows().size() < page().total();
    }

    public List<String> getRoles() {
        return roles.givable(AccountKind.STAFF);
    }

    public List<AccountStatus> getStates() {
        return List.of(AccountStatus.values());
    }

    private Page<AccountRow> page() {
        var known = page;
        if (known == null) {
            known = register.list(
                    new AccountFilter(words == null ? "" : words, status, role), new PageRequest(first, SIZE));
            page = known;
        }
        return known;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }

    public @Nullable AccountStatus getStatus() {
        return status;
    }

    public void setStatus(@Nullable AccountStatus status) {
        this.status = status;
    }

    public @Nullable String getRole() {
        return role;
    }

    public void setRole(@Nullable String role) {
        this.role = role;
    }
}
