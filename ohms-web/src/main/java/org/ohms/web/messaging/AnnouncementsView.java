package org.ohms.web.messaging;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.messaging.announcement.AnnouncementDesk;
import org.ohms.messaging.announcement.AnnouncementRow;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.shared.ShowsRefusals;

/** Announcements, newest first. */
@Named
@ViewScoped
@ShowsRefusals
public class AnnouncementsView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 25;

    @Inject
    transient AnnouncementDesk desk;

    private int first;
    private transient List<AnnouncementRow> rows = List.of();
    private long total;

    /** Reads the part of the list the address asks for. */
    public void load() {
        var page = desk.list(new PageRequest(first, ROWS));
        rows = page.rows();
        total = page.total();
    }

    public List<AnnouncementRow> getRows() {
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

    public String getPart() {
        return Integer.toString(first);
    }

    public void setPart(@Nullable String part) {
        first = part != null && part.matches("\\d{1,7}") ? Integer.parseInt(part) : 0;
    }
}
