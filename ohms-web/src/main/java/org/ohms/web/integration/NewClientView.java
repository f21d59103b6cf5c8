package org.ohms.web.integration;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.client.ClientAdministration;
import org.ohms.identity.client.RegisterClient;
import org.ohms.web.shared.ShowsRefusals;

/** Registering another system; its secret is shown afterwards, on this page and nowhere else. */
@Named
@ViewScoped
@ShowsRefusals
public class NewClientView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ClientAdministration clients;

    private final ClientForm form = new ClientForm();
    private String code = "";
    private @Nullable ShownSecret secret;

    public void register() {
        secret = ShownSecret.of(clients.register(new RegisterClient(code, form.terms())));
    }

    public ClientForm getForm() {
        return form;
    }

    public String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code == null ? "" : code;
    }

    public @Nullable ShownSecret getSecret() {
        return secret;
    }
}
