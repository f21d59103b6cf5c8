package org.ohms.web.oversight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.disclosure.DisclosureRow;
import org.ohms.patients.disclosure.OwnDisclosures;
import org.ohms.patients.linking.PortalStanding;
import org.ohms.shared.page.PageRequest;

/** A patient sees to whom the hospital gave data about them. */
@Named
@RequestScoped
public class OwnDisclosuresView {
    private static final int ROWS = 20;

    @Inject
    OwnDisclosures disclosures;

    @Inject
    PortalStanding standing;

    private int first;
    private boolean known;
    private List<DisclosureRow> rows = List.of();
    private long total;

    /** Reads the part of the list the address asks for. */
    public void load() {
        known = standing.mine().isLinked();
        if (known) {
            var page = disclosures.mine(new PageRequest(first, ROWS));
            rows = page.rows();
            total = page.total();
        }
    }

    public boolean isKnown() {
        return known;
    }

    public List<DisclosureRow> getRows() {
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
