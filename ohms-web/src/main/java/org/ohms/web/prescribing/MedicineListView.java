package org.ohms.web.prescribing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.ohms.prescribing.prescription.DrugListChange;
import org.ohms.prescribing.prescription.DrugListDesk;
import org.ohms.prescribing.prescription.DrugListLine;
import org.ohms.prescribing.prescription.DrugListReview;
import org.ohms.web.shared.PagedList;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** What a version of the hospital's own list of medicines brings, for whoever decides on it. */
@Named
@ViewScoped
@ShowsRefusals
public class MedicineListView extends PagedList<DrugListChange> {
    private static final long serialVersionUID = 1L;
    private static final String BACK = "/admin/medicines?faces-redirect=true";

    @Inject
    transient DrugListDesk desk;

    @Inject
    transient Toasts toasts;

    private String list = "";
    private long version;
    private transient @Nullable DrugListReview review;

    public void load() {
        var found = desk.review(UrlValues.required(UrlValues.id(list)), wanted());
        review = found;
        version = found.list().version();
        show(found.changes());
    }

    public String publish() {
        desk.publish(UrlValues.required(UrlValues.id(list)), version);
        toasts.say("prescribing.lists.published");
        return BACK;
    }

    public String decline() {
        desk.decline(UrlValues.required(UrlValues.id(list)), version);
        toasts.say("prescribing.lists.declined");
        return BACK;
    }

    /** The sizes of the packs in one line; empty when there are none. */
    public String packs(DrugListLine line) {
        return DrugWords.packs(line);
    }

    public @Nullable DrugListReview getReview() {
        return review;
    }

    public String getList() {
        return list;
    }

    public void setList(@Nullable String list) {
        this.list = list == null ? "" : list;
    }
}
