package org.ohms.web.oversight;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.privacy.PrivacyDesk;
import org.ohms.patients.privacy.WaitingRequest;
import org.ohms.web.shared.Formats;
import org.ohms.web.shared.PagedList;
import org.ohms.web.shared.ShowsRefusals;

/** What patients ask about their privacy: what waits, the first due first, or everything. */
@Named
@ViewScoped
@ShowsRefusals
public class PrivacyListView extends PagedList<WaitingRequest> {
    private static final long serialVersionUID = 1L;
    private static final String ALL = "all";

    @Inject
    transient PrivacyDesk desk;

    @Inject
    transient Formats formats;

    private String show = "";

    /** Reads the part of the list the address asks for. */
    public void load() {
        show(desk.list(isWaiting(), wanted()));
    }

    /** Whether the time that the rule gives is over. */
    public boolean isLate(WaitingRequest request) {
        return request.row().isOpen() && request.row().dueAt().isBefore(formats.getNow());
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
