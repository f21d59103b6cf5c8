package org.ohms.web.messaging;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.messaging.announcement.AnnouncementWords;
import org.ohms.messaging.announcement.MyAnnouncements;
import org.ohms.messaging.announcement.OwnAnnouncementRow;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.shared.Formats;
import org.ohms.web.shared.Shell;
import org.ohms.web.shared.ShowsRefusals;

/** What the hospital told somebody together with many others. */
@Named
@ViewScoped
@ShowsRefusals
public class OwnAnnouncementsView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 10;

    @Inject
    transient MyAnnouncements announcements;

    @Inject
    transient Shell shell;

    @Inject
    transient Formats formats;

    private int first;
    private transient List<OwnAnnouncementRow> rows = List.of();
    private long total;

    /** Reads the part of the list the address asks for. */
    public void load() {
        var page = announcements.list(new PageRequest(first, ROWS));
        rows = page.rows();
        total = page.total();
    }

    /** When it was told, as people at this door read times. */
    public String at(Instant moment) {
        return shell.isAtStaffDoor() ? formats.dateTime(moment) : formats.visit(moment);
    }

    /** The paragraphs of the plain text. */
    public List<String> paragraphs(AnnouncementWords words) {
        return Arrays.stream(words.body().split("\n\\s*\n", -1))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    public List<OwnAnnouncementRow> getRows() {
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
