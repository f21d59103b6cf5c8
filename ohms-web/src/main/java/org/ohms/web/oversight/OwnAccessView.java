package org.ohms.web.oversight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.linking.PortalStanding;
import org.ohms.patients.privacy.OwnAccess;
import org.ohms.patients.privacy.SeenRow;
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
    private List<SeenRow> rows = List.of();
    private long total;
    private boolean known;

    /** Reads the part of the list the address asks for. */
    public void load() {
        read(first, ROWS);
    }

    /** Reads the newest few. */
    public void loadNewest() {
        read(0, NEWEST);
    }

    private void read(int from, int size) {
        known = standing.mine().isLinked();
        if (known) {
            var page = access.seen(new PageRequest(from, size));
            rows = page.rows();
            total = page.total();
        }
    }

    /** Whether the account is tied to a record already. */
    public boolean isKnown() {
        return known;
    }

    public List<SeenRow> getRows() {
        return rows;
    }

    public long getTotal() {
        return total;
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
