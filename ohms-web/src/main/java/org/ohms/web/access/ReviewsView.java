package org.ohms.web.access;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.breakglass.BreakGlassFigures;
import org.ohms.patients.breakglass.BreakGlassReview;
import org.ohms.patients.breakglass.ReviewRow;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.ShowsRefusals;

/** Emergency accesses: those that wait for a review first, or all of them as a report. */
@Named
@ViewScoped
@ShowsRefusals
public class ReviewsView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 25;
    private static final String ALL = "all";

    @Inject
    transient BreakGlassReview review;

    @Inject
    transient Person person;

    private String show = "";
    private int first;
    private transient List<ReviewRow> rows = List.of();
    private long total;
    private transient @Nullable BreakGlassFigures figures;

    /** Reads the part of the list the address asks for. */
    public void load() {
        var page = review.list(isWaiting(), new PageRequest(first, ROWS));
        rows = page.rows();
        total = page.total();
        figures = review.figures();
    }

    /** Whether only those are listed that nobody has judged; who only reports sees all at first. */
    public boolean isWaiting() {
        return show.isEmpty() ? person.may("break-glass.review") : !show.equals(ALL);
    }

    public List<ReviewRow> getRows() {
        return rows;
    }

    public long getTotal() {
        return total;
    }

    public @Nullable BreakGlassFigures getFigures() {
        return figures;
    }

    public int getFirst() {
        return first;
    }

    public int getSize() {
        return ROWS;
    }

    public String getShow() {
        return show;
    }

    public void setShow(@Nullable String show) {
        this.show = show == null ? "" : show;
    }

    public String getPart() {
        return Integer.toString(first);
    }

    public void setPart(@Nullable String part) {
        first = part != null && part.matches("\\d{1,7}") ? Integer.parseInt(part) : 0;
    }
}
