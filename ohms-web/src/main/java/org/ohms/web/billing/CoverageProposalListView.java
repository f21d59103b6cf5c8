package org.ohms.web.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.ohms.billing.proposal.CoverageProposalReview;
import org.ohms.billing.proposal.CoverageProposalRow;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.shared.Person;

/** What patients told of their insurance, beside the other requests. */
@Named
@RequestScoped
public class CoverageProposalListView {
    private static final int SIZE = 50;

    @Inject
    CoverageProposalReview proposals;

    @Inject
    Person person;

    private Page<CoverageProposalRow> rows = new Page<>(List.of(), 0);

    /** Reads them, as far as this person may see them. */
    public void load() {
        if (person.may("coverage.write")) {
            rows = proposals.waiting(new PageRequest(0, SIZE));
        }
    }

    public List<CoverageProposalRow> getRows() {
        return rows.rows();
    }

    public long getTotal() {
        return rows.total();
    }
}
