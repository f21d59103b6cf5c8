package org.ohms.web.proxy;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.proxy.IssuedProxyOffer;
import org.ohms.patients.proxy.MyProxies;
import org.ohms.patients.proxy.NameProxy;
import org.ohms.web.shared.ShowsRefusals;

/** An adult patient asks somebody to act for them. The code is shown here once. */
@Named
@ViewScoped
@ShowsRefusals
public class NameProxyView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient MyProxies proxies;

    private String name = "";
    private String email = "";
    private @Nullable LocalDate until;
    private final ScopeChoices scopes = new ScopeChoices();
    private @Nullable IssuedProxyOffer issued;

    /** Asks before anything is shown whether somebody may be named at all. */
    public void load() {
        proxies.mine();
    }

    /** Sends the mail and shows the code. */
    public void ask() {
        issued = proxies.name(new NameProxy(name, email, scopes.chosen(), until));
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

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }

    public ScopeChoices getScopes() {
        return scopes;
    }

    public @Nullable IssuedProxyOffer getIssued() {
        return issued;
    }
}
