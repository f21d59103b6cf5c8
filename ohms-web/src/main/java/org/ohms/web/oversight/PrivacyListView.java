package org.ohms.web.oversight;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.privacy.PrivacyDesk;
import org.ohms.patients.privacy.WaitingRequest;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.shared.Formats;
import org.ohms.web.shared.ShowsRefusals;

/** What patients ask about their privacy: what waits, the first due first, or everything. */
@Named
@ViewScoped
@ShowsRefusals
public class PrivacyListView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 25;
    private static final String ALL = "all";

    @Inject
    transient PrivacyDesk desk;

    @Inject
    transient Formats formats;

    private String show = "";
    private int first;
    private transient List<WaitingRequest> rows = List.of();
    private long total;

    /** Reads the part of the list the address asks for. */
    public void load() {
        var page = desk.list(isWaiting(), new PageRequest(first, ROWS));
        rows = page.rows();
        total = page.total();
    }

    /** Whether the time that the rule gives is over. */
    public boolean isLate(WaitingRequest request) {
        return request.row().isOpen() && request.row().dueAt().isBefore(formats.getNow());
    }

    public boolean isWaiting() {
        return !show.equals(ALL);
    }

    public List<WaitingRequest> getRows() {
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
