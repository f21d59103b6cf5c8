package org.ohms.web.entry;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.ohms.messaging.preference.ContactPreferences;
import org.ohms.patients.linking.PortalStanding;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;

/** Patients say how they want to be reached; what they say holds at once. */
@Named
@ViewScoped
@ShowsRefusals
public class OwnReachView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient PortalStanding standings;

    @Inject
    transient ContactPreferences preferences;

    @Inject
    transient Person person;

    @Inject
    transient Toasts toasts;

    private ReachForm form = new ReachForm();

    /** Reads what holds now, as soon as there is a record. */
    public void load() {
        if (isChangeable()) {
            standings.myRecord().ifPresent(record -> form = ReachForm.of(preferences.ofOwn(record)));
        }
    }

    /** Whether this person says how the patient is reached: a proxy may have been left out of it. */
    public boolean isChangeable() {
        return person.may("contact-preference.change-own");
    }

    /** Keeps what was said. */
    public String save() {
        var record = standings.myRecord().orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        preferences.changeOwn(record, form.wishes());
        toasts.say("entry.reach.saved");
        return "/portal/profile?faces-redirect=true";
    }

    public ReachForm getForm() {
        return form;
    }
}
