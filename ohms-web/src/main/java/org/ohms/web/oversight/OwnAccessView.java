package org.ohms.web.oversight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.linking.PortalStanding;
import org.ohms.patients.privacy.OwnAccess;
import org.ohms.patients.privacy.SeenRow;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/** Patients see who used their record, on the page of its own and, the newest few, on the page about their privacy. */
@Named
@RequestScoped
public class OwnAccessView {
    private static final int ROWS = 20;
    private static final int NEWEST = 3;

    @Inject
    OwnAccess access;

    @Inject
    PortalStanding standing;

    private int first;
    private @Nullable Boolean known;
    private @Nullable Page<SeenRow> page;
    private @Nullable List<SeenRow> newest;

    /** Reads before anything is shown, so that what goes wrong becomes a page of its own. */
    public void load() {
        page();
    }

    /** The same for the newest few. */
    public void loadNewest() {
        getNewest();
    }

    /** Whether the account is tied to a record already; a form that is sent asks anew. */
    public boolean isKnown() {
        if (known == null) {
            known = standing.mine().isLinked();
        }
        return known;
    }

    public List<SeenRow> getNewest() {
        if (newest == null) {
            newest = isKnown() ? access.seen(new PageRequest(0, NEWEST)).rows() : List.of();
        }
        return newest;
    }

    private Page<SeenRow> page() {
        if (page == null) {
            page = isKnown() ? access.seen(new PageRequest(first, ROWS)) : new Page<>(List.of(), 0);
        }
        return page;
    }

    public List<SeenRow> getRows() {
        return page().rows();
    }

    public long getTotal() {
        return page().total();
    }

    public int getSize() {
        return ROWS;
    }

    public int getFirst() {
        return first;
    }

    public String getPart() {
        return Integer.toString(first);
    }

    public void setPart(@Nullable String part) {
        first = part != null && part.matches("\\d{1,7}") ? Integer.parseInt(part) : 0;
    }
}
