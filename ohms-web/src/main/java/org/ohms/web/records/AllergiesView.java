package org.ohms.web.records;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.records.allergy.AllergyDesk;
import org.ohms.records.allergy.AllergyRow;
import org.ohms.shared.error.DomainException;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.UrlValues;

/** What a patient does not bear: one allergy at a time is added or changed beside the list. */
@Named
@ViewScoped
@ShowsRefusals
public class AllergiesView extends ChartPage {
    private static final long serialVersionUID = 1L;

    @Inject
    transient AllergyDesk desk;

    private final AllergyForm form = new AllergyForm();
    private String allergy = "";
    private transient @Nullable AllergyRow theirs;

    @Override
    protected void read() {
        UrlValues.id(allergy).ifPresent(chosen -> form.show(desk.allergy(id(), chosen)));
    }

    public @Nullable String save() {
        if (allergy.isEmpty()) {
            desk.add(id(), form.draft());
            return kept("allergies", "records.allergy.added");
        }
        try {
            desk.change(id(), chosen(), form.getVersion(), form.draft());
        } catch (DomainException refused) {
            if (refused.kind() != DomainException.Kind.STALE) {
                throw refused;
            }
            theirs = desk.allergy(id(), chosen());
            return null;
        }
        return kept("allergies", "records.allergy.changed");
    }

    /** Keeps mine over theirs, knowingly. */
    public @Nullable String keepMine() {
        var other = theirs;
        if (other != null) {
            form.setVersion(other.version());
        }
        theirs = null;
        return save();
    }

    /** Goes on with theirs. */
    public String takeTheirs() {
        return again("allergies") + "&allergy=" + allergy;
    }

    public String strike() {
        desk.enteredInError(id(), chosen(), form.getVersion());
        return kept("allergies", "records.allergy.struck");
    }

    /** Somebody asked, and none are known. */
    public String noneKnown() {
        desk.noneKnown(id());
        return kept("allergies", "records.allergy.noneKept");
    }

    private UUID chosen() {
        return UrlValues.required(UrlValues.id(allergy));
    }

    public boolean isChanging() {
        return !allergy.isEmpty();
    }

    public String getAllergy() {
        return allergy;
    }

    public void setAllergy(@Nullable String allergy) {
        this.allergy = allergy == null ? "" : allergy;
    }

    public AllergyForm getForm() {
        return form;
    }

    public @Nullable AllergyRow getTheirs() {
        return theirs;
    }
}
