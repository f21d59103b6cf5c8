package org.ohms.web.access;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.breakglass.BreakGlassFigures;
import org.ohms.patients.breakglass.BreakGlassReview;
import org.ohms.patients.breakglass.ReviewRow;
import org.ohms.web.shared.PagedList;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.ShowsRefusals;

/** Emergency accesses: those that wait for a review first, or all of them as a report. */
@Named
@ViewScoped
@ShowsRefusals
public class ReviewsView extends PagedList<ReviewRow> {
    private static final long serialVersionUID = 1L;
    private static final String ALL = "all";

    @Inject
    transient BreakGlassReview review;

    @Inject
    transient Person person;

    private String show = "";
    private transient @Nullable BreakGlassFigures figures;

    /** Reads the part of the list the address asks for. */
    public void load() {
        show(review.list(isWaiting(), wanted()));
        figures = review.figures();
    }

    /** Whether only those are listed that nobody has judged; who only reports sees all at first. */
    public boolean isWaiting() {
        return show.isEmpty() ? person.may("break-glass.review") : !show.equals(ALL);
    }

    public @Nullable BreakGlassFigures getFigures() {
        return figures;
    }

    public String getShow() {
        return show;
    }

    public void setShow(@Nullable String show) {
        this.show = show == null ? "" : show;
    }
}
