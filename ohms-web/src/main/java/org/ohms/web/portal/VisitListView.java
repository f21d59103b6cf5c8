package org.ohms.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.appointment.OwnVisit;
import org.ohms.scheduling.appointment.OwnVisits;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/** A patient's visits: those to come, and those that are over. */
@Named("portalVisits")
@RequestScoped
public class VisitListView {
    private static final int SHOWN = 10;

    @Inject
    OwnVisits visits;

    private int first;
    private @Nullable Boolean known;
    private @Nullable List<OwnVisit> coming;
    private @Nullable Page<OwnVisit> past;

    /** Reads before anything is shown, so that what goes wrong becomes a page of its own. */
    public void load() {
        getComing();
        past();
    }

    public boolean isKnown() {
        if (known == null) {
            known = visits.hasRecord();
        }
        return known;
    }

    public List<OwnVisit> getComing() {
        if (coming == null) {
            coming = isKnown() ? visits.coming() : List.of();
        }
        return coming;
    }

    public List<OwnVisit> getPast() {
        return past().rows();
    }

    public long getPastTotal() {
        return past().total();
    }

    public int getPageSize() {
        return SHOWN;
    }

    private Page<OwnVisit> past() {
        if (past == null) {
            past = isKnown() ? visits.past(new PageRequest(first, SHOWN)) : new Page<>(List.of(), 0);
        }
        return past;
    }

    public int getFirst() {
        return first;
    }

    public void setFirst(int first) {
        this.first = Math.max(0, first);
    }
}
