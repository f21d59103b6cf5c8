package org.ohms.billing.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.ohms.billing.coverage.CoverageDesk;
import org.ohms.billing.coverage.CoverageDraft;
import org.ohms.billing.coverage.CoverageIntake;

/** Makes coverages of what patients told, with the rights of whoever decides. */
@ApplicationScoped
class CoverageProposalWriting {
    @Inject
    CoverageDesk desk;

    @Inject
    CoverageIntake intake;

    /** @return the coverage it became, or changed */
    UUID keep(CoverageProposal proposal, long standing, CoverageDraft card) {
        var known = proposal.coverage();
        var shown = card.showing(proposal.cardFront(), proposal.cardBack());
        if (known == null) {
            return intake.told(proposal.patient(), shown);
        }
        desk.change(known, standing, shown);
        return known;
    }
}
