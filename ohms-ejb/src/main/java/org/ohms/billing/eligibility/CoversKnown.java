package org.ohms.billing.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.ohms.billing.coverage.CoverageRow;
import org.ohms.billing.coverage.Coverages;
import org.ohms.billing.payer.Payers;
import org.ohms.shared.id.PatientId;

/** The covers of patients with what is known of them. */
@ApplicationScoped
class CoversKnown {
    @Inject
    Coverages coverages;

    @Inject
    Payers payers;

    @Inject
    Checks checks;

    @Inject
    CheckRows rows;

    /** Those that count, in the order they are asked. */
    List<CoverKnown> of(PatientId patient) {
        var standing =
                coverages.of(patient).stream().filter(CoverageRow::isActive).toList();
        var latest = checks.latestOf(standing.stream().map(CoverageRow::id).toList());
        var insurers = payers.payers(
                standing.stream().map(CoverageRow::payer).distinct().toList());
        return standing.stream()
                .map(cover -> {
                    var check = latest.get(cover.id());
                    var payer = insurers.get(cover.payer());
                    return new CoverKnown(
                            cover, payer != null && payer.isConnected(), check == null ? null : rows.of(check));
                })
                .toList();
    }
}
