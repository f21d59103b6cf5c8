package org.ohms.web.identity;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.sso.SsoAdministration;
import org.ohms.identity.sso.SsoSetting;
import org.ohms.identity.sso.SsoSettings;
import org.ohms.web.shared.DraftBox;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;

/** Setting single sign-on up: one administrator proposes, another confirms. */
@Named
@ViewScoped
@ShowsRefusals
public class SsoView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String FORM = "sso";
    private static final String HERE = "/admin/sso?faces-redirect=true";

    @Inject
    SsoAdministration administration;

    @Inject
    DraftBox drafts;

    @Inject
    Toasts toasts;

    private SsoForm form = new SsoForm();
    private transient @Nullable SsoSettings settings;

    /** Begins with what is in use. */
    public void load() {
        var on = getSettings().on();
        form = on == null ? new SsoForm() : SsoForm.of(on);
        drafts.rows(FORM, "", "told").ifPresent(form::haveLines);
    }

    public void addRole() {
        form.getRoles().add(new SsoForm.Line());
    }

    public void removeRole(int line) {
        form.getRoles().remove(line);
    }

    public String propose() {
        administration.propose(form.draft());
        drafts.saved(FORM, "");
        toasts.say("identity.sso.proposed");
        return HERE;
    }

    public String confirm(UUID id) {
        administration.confirm(id);
        toasts.say("identity.sso.confirmed");
        return HERE;
    }

    public String decline(UUID id) {
        administration.decline(id);
        toasts.say("identity.sso.declined");
        return HERE;
    }

    public String withdraw(UUID id) {
        administration.withdraw(id);
        toasts.say("identity.sso.withdrawn");
        return HERE;
    }

    public String switchOff() {
        administration.switchOff();
        toasts.say("identity.sso.switched-off");
        return HERE;
    }

    public SsoSettings getSettings() {
        var known = settings;
        if (known == null) {
            known = administration.settings();
            settings = known;
        }
        return known;
    }

    /** What is in use and what is proposed, the proposal first. */
    public List<Shown> getShown() {
        var shown = new ArrayList<Shown>();
        var proposed = getSettings().proposed();
        if (proposed != null) {
            shown.add(new Shown(proposed, true));
        }
        var on = getSettings().on();
        if (on != null) {
            shown.add(new Shown(on, false));
        }
        return shown;
    }

    /** One of the two on the page. */
    public record Shown(SsoSetting setting, boolean waits) {}

    public SsoForm getForm() {
        return form;
    }
}
