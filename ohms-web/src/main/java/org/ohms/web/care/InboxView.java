package org.ohms.web.care;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.ohms.care.conversation.ConversationFilter;
import org.ohms.care.conversation.ConversationRow;
import org.ohms.care.conversation.MessageDesk;
import org.ohms.care.pool.Absence;
import org.ohms.care.pool.OutOfOffice;
import org.ohms.web.shared.PagedList;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.ShowsRefusals;

/** What patients and colleagues wrote; whoever waits longest stands first. */
@Named
@ViewScoped
@ShowsRefusals
public class InboxView extends PagedList<ConversationRow> {
    private static final long serialVersionUID = 1L;
    private static final String ALL = "all";
    private static final String CLOSED = "closed";

    @Inject
    transient MessageDesk desk;

    @Inject
    transient OutOfOffice outOfOffice;

    @Inject
    transient Person person;

    private String show = "";
    private transient @Nullable Absence absence;

    public void load() {
        show(desk.inbox(new ConversationFilter(!show.equals(ALL), show.equals(CLOSED)), wanted()));
        absence = person.may("message.write") ? outOfOffice.mine().orElse(null) : null;
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
}
