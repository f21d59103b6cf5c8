package org.ohms.billing.eligibility;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.coverage.CoverageRow;
import org.ohms.billing.coverage.Coverages;
import org.ohms.billing.payer.PayerRow;
import org.ohms.billing.payer.Payers;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.page.Stretch;

/** Reads what insurers were asked and what they answered. */
@Stateless
public class EligibilityReading {
    @Inject
    Checks checks;

    @Inject
    CheckRows rows;

    @Inject
    Coverages coverages;

    @Inject
    Payers payers;

    @Inject
    EligibilityAccess access;

    /** Questions of this state, or of all, the latest first. */
    @RolesAllowed("eligibility.read")
    public Page<CheckRow> latest(@Nullable CheckState state, PageRequest part) {
        var page = rows.of(checks.latest(state, part));
        access.listed(page.stream().map(CheckRow::patient).toList());
        return new Page<>(page, checks.count(state));
    }

    /** The covers of a patient that count, in the order they are asked, each with what is known of it. */
    @RolesAllowed("eligibility.read")
    public List<CoverKnown> covers(PatientId patient) {
        access.open(patient);
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

    /** What was asked about a patient, the latest first. */
    @RolesAllowed("eligibility.read")
    public List<CheckRow> of(PatientId patient) {
        access.open(patient);
        return rows.of(checks.of(patient));
    }

    /** One question, with the messages as they went out and came in. */
    @RolesAllowed("eligibility.read")
    public CheckDetails check(UUID id) {
        var check = access.check(id);
        return check.details(rows.of(check));
    }

    /**
     * The next part of the list, for other systems.
     *
     * @throws DomainException NOT_FOUND for a patient they do not reach
     */
    @RolesAllowed("eligibility.read")
    public Stretch<CheckRow, CheckSearch.Mark> find(CheckSearch search) {
        var patient = search.patient();
        if (patient != null) {
            access.open(patient);
        }
        var part = Stretch.of(
                checks.find(search), search.size(), check -> new CheckSearch.Mark(check.askedAt(), check.id()));
        access.listed(part.rows().stream().map(EligibilityCheck::patient).toList());
        return part.shownAs(rows::of);
    }
}
