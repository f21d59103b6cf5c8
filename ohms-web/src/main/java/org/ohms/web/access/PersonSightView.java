package org.ohms.web.access;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.sight.PersonSight;
import org.ohms.patients.sight.WhoSeesWhat;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.UrlValues;

/** What this person may do, and whom they see. */
@Named
@ViewScoped
@ShowsRefusals
public class PersonSightView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient WhoSeesWhat sight;

    private String account = "";
    private transient @Nullable PersonSight person;

    /** Asks both walls with the eyes of the account of the address. */
    public void load() {
        person = sight.ofPerson(UrlValues.required(UrlValues.account(account)));
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(@Nullable String account) {
        this.account = account == null ? "" : account;
    }

    public @Nullable PersonSight getPerson() {
        return person;
    }
}
