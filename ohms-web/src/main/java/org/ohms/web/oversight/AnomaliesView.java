package org.ohms.web.oversight;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.oversight.AnomalyReview;
import org.ohms.compliance.oversight.AnomalyRow;
import org.ohms.web.shared.PagedList;
import org.ohms.web.shared.ShowsRefusals;

/** What is unusual in the trail: what waits for somebody to look at it, or everything there was. */
@Named
@ViewScoped
@ShowsRefusals
public class AnomaliesView extends PagedList<AnomalyRow> {
    private static final long serialVersionUID = 1L;
    private static final String ALL = "all";

    @Inject
    transient AnomalyReview review;

    private String show = "";

    /** Reads the part of the list the address asks for. */
    public void load() {
        show(review.list(isWaiting(), wanted()));
    }

    public boolean isWaiting() {
        return !show.equals(ALL);
    }

    public String getShow() {
        return show;
    }

    public void setShow(@Nullable String show) {
        this.show = show == null ? "" : show;
    }
}
