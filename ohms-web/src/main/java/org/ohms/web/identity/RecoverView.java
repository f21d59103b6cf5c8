package org.ohms.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.signin.Recovery;
import org.ohms.web.shared.ShowsRefusals;

/** Asking for a link in place of a forgotten password; what is shown afterwards is the same for every address. */
@Named
@RequestScoped
@ShowsRefusals
public class RecoverView {
    @Inject
    Recovery recovery;

    @Inject
    Threshold threshold;

    private @Nullable String email;
    private boolean sent;

    public void send() {
        recovery.ask(email == null ? "" : email, threshold.browser().door());
        sent = true;
    }

    public boolean isSent() {
        return sent;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }
}
