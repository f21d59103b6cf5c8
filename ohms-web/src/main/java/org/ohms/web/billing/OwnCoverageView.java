package org.ohms.web.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.ohms.billing.coverage.CoverageRow;
import org.ohms.billing.coverage.OwnCoverage;

/** Which insurance the hospital knows of a patient. */
@Named
@RequestScoped
public class OwnCoverageView {
    @Inject
    OwnCoverage own;

    private List<CoverageRow> rows = List.of();

    public void load() {
        rows = own.mine();
    }

    public List<CoverageRow> getRows() {
        return rows;
    }
}
