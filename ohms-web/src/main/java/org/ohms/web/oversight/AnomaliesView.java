package org.ohms.web.oversight;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.oversight.AnomalyReview;
import org.ohms.compliance.oversight.AnomalyRow;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.shared.ShowsRefusals;

/** What is unusual in the trail: what waits for somebody to look at it, or everything there was. */
@Named
@ViewScoped
@ShowsRefusals
public class AnomaliesView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 25;
    private static final String ALL = "all";

    @Inject
    transient AnomalyReview review;

    private String show = "";
    private int first;
    private transient List<AnomalyRow> rows = List.of();
    private long total;

    /** Reads the part of the list the address asks for. */
    public void load() {
        var page = review.list(isWaiting(), new PageRequest(first, ROWS));
        rows = page.rows();
        total = page.total();
    }

    public boolean isWaiting() {
        return !show.equals(ALL);
    }

    public List<AnomalyRow> getRows() {
        return rows;
    }

    public long getTotal() {
        return total;
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
