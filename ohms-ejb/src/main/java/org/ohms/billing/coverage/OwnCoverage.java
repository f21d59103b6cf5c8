package org.ohms.billing.coverage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.access.OwnRecord;

/** Patients, and those who act for them, see which insurance the hospital knows. */
@Stateless
public class OwnCoverage {
    private static final String SCOPE = "details";

    @Inject
    Coverages coverages;

    @Inject
    CoverageRules rules;

    @Inject
    OwnRecord own;

    @Inject
    AccessPolicy policy;

    /** What counts, or will, in the order it is asked. */
    @RolesAllowed("own-coverage.read")
    public List<CoverageRow> mine() {
        var patient = own.insist(SCOPE);
        policy.insistOn(patient);
        return coverages.of(patient).stream()
                .filter(row -> row.isActive() && !isOver(row, rules.today()))
                .toList();
    }

    private static boolean isOver(CoverageRow row, LocalDate today) {
        var last = row.validUntil();
        return last != null && last.isBefore(today);
    }
}
