package org.ohms.billing.eligibility;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.shared.error.CommonRefusal;
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
    CoversKnown covers;

    @Inject
    PatientLabels labels;

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
        return covers.of(patient);
    }

    /** Whose covers these are. */
    @RolesAllowed("eligibility.read")
    public PatientLabel patient(PatientId patient) {
        access.open(patient);
        return labels.of(patient).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
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
