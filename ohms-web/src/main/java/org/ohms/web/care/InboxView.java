package org.ohms.web.care;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.care.conversation.ConversationFilter;
import org.ohms.care.conversation.ConversationRow;
import org.ohms.care.conversation.MessageDesk;
import org.ohms.care.pool.Absence;
import org.ohms.care.pool.OutOfOffice;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.ShowsRefusals;

/** What patients and colleagues wrote; whoever waits longest stands first. */
@Named
@ViewScoped
@ShowsRefusals
public class InboxView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 25;
    private static final String ALL = "all";
    private static final String CLOSED = "closed";

    @Inject
    transient MessageDesk desk;

    @Inject
    transient OutOfOffice outOfOffice;

    @Inject
    transient Person person;

    private String show = "";
    private int first;
    private transient List<ConversationRow> rows = List.of();
    private transient @Nullable Absence absence;
    private long total;

    public void load() {
        var page = desk.inbox(
                new ConversationFilter(!show.equals(ALL), show.equals(CLOSED)), new PageRequest(first, ROWS));
        rows = page.rows();
        total = page.total();
        absence = person.may("message.write") ? outOfOffice.mine().orElse(null) : null;
    }

    public List<ConversationRow> getRows() {
        return rows;
    }

    public long getTotal() {
        return total;
    }

    public @Nullable Absence getAbsence() {
        return absence;
    }

    /** What is shown: {@code mine}, {@code all} or {@code closed}. */
    public String getShown() {
        return show.equals(ALL) || show.equals(CLOSED) ? show : "mine";
    }

    public String getShow() {
        return show;
    }

    public void setShow(@Nullable String show) {
        this.show = show == null ? "" : show;
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
