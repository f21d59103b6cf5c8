package org.ohms.web.portal;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.appointment.OwnChoices;
import org.ohms.scheduling.service.ServiceRow;
import org.ohms.scheduling.waitlist.OwnWaitlist;
import org.ohms.web.scheduling.WaitlistForm;
import org.ohms.web.shared.Formats;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** A patient says when it would suit, because no time that is free does. */
@Named("portalJoin")
@ViewScoped
@ShowsRefusals
public class JoinWaitlistView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient OwnWaitlist waitlist;

    @Inject
    transient OwnChoices choices;

    @Inject
    transient Formats formats;

    @Inject
    transient Toasts toasts;

    private @Nullable String service;
    private @Nullable String with;
    private final WaitlistForm form = new WaitlistForm();
    private transient @Nullable ServiceRow chosen;
    private transient List<OwnChoices.Provider> providers = List.of();

    /** @return the first step of booking when nobody said what the visit is for; null to stay */
    public @Nullable String begin() {
        var wanted = UrlValues.service(service);
        if (wanted.isEmpty()) {
            return "/portal/book/reason?faces-redirect=true";
        }
        chosen = choices.service(wanted.get());
        providers = choices.providers(wanted.get());
        form.beginAt(formats.getToday());
        form.setService(wanted.get().toString());
        form.setPractitioner(with);
        return null;
    }

    public String join() {
        waitlist.join(form.wish());
        toasts.say("portal.waitlist.joined");
        return "/portal/waiting-list/list?faces-redirect=true";
    }

    public @Nullable ServiceRow getChosen() {
        return chosen;
    }

    public List<OwnChoices.Provider> getProviders() {
        return providers;
    }

    public WaitlistForm getForm() {
        return form;
    }

    public @Nullable String getService() {
        return service;
    }

    public void setService(@Nullable String service) {
        this.service = UrlValues.kept(service, this.service);
    }

    public @Nullable String getWith() {
        return with;
    }

    public void setWith(@Nullable String with) {
        this.with = UrlValues.kept(with, this.with);
    }
}
