package org.ohms.web.records;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.ohms.records.proposal.ChartProposalReview;
import org.ohms.records.proposal.ChartProposalRow;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.shared.Person;

/** What patients sent for their charts, beside the other requests. */
@Named
@RequestScoped
public class ProposalListView {
    private static final int SIZE = 50;

    @Inject
    ChartProposalReview proposals;

    @Inject
    Person person;

    private Page<ChartProposalRow> rows = new Page<>(List.of(), 0);

    /** Reads those within reach, as far as this person may see them. */
    public void load() {
        if (person.may("chart-proposal.review")) {
            rows = proposals.waiting(new PageRequest(0, SIZE));
        }
    }

    public List<ChartProposalRow> getRows() {
        return rows.rows();
    }

    public long getTotal() {
        return rows.total();
    }
}
