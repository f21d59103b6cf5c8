package org.ohms.billing.coverage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.card.CardSide;
import org.ohms.billing.card.CoverageCards;
import org.ohms.compliance.access.Actor;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.PatientId;

/** The office writes down who pays for a patient, and keeps it right. */
@Stateless
public class CoverageDesk {
    @Inject
    Coverages coverages;

    @Inject
    CoverageIntake intake;

    @Inject
    CoverageRules rules;

    @Inject
    CoverageAccess access;

    @Inject
    CoverageReading reading;

    @Inject
    CoverageCards cards;

    /** What pays or paid for a patient: what counts first, in the order it is asked. */
    @RolesAllowed("coverage.read")
    public List<CoverageRow> of(PatientId patient) {
        access.open(patient);
        return coverages.of(patient);
    }

    /** Whose they are. */
    @RolesAllowed("coverage.read")
    public PatientLabel whose(PatientId patient) {
        return access.openKnown(patient);
    }

    /** One coverage. */
    @RolesAllowed("coverage.read")
    public CoverageRow coverage(UUID id) {
        return coverages.row(access.opened(id).id());
    }

    /** What happened to it, the latest first. */
    @RolesAllowed("coverage.read")
    public List<CoverageHistoryRow> history(UUID id) {
        return reading.history(access.opened(id).id());
    }

    /**
     * Writes a coverage down.
     *
     * @throws DomainException INVALID with everything that is wrong, also when another one is asked in this place
     */
    @RolesAllowed("coverage.write")
    public UUID record(PatientId patient, CoverageDraft draft) {
        access.openKnown(patient);
        var origin = access.kind() == Actor.Kind.CLIENT ? CoverageOrigin.CLIENT : CoverageOrigin.STAFF;
        var id = intake.admit(rules.checked(patient, draft, origin, null));
        access.about(id);
        return id;
    }

    /**
     * Says what it really is.
     *
     * @throws DomainException INVALID with everything that is wrong; STALE when it was changed since this version; REFUSED
     *     for one that does not count any more
     */
    @RolesAllowed("coverage.write")
    public void change(UUID id, long version, CoverageDraft draft) {
        var coverage = access.locked(id, version);
        coverage.insistOnActive();
        intake.change(coverage, rules.checked(coverage.patient(), draft, coverage.origin(), coverage));
    }

    /**
     * Keeps a picture of one side of the card.
     *
     * @param upload JPEG or PNG, 5 MB at most
     * @throws DomainException INVALID for anything else; STALE when the coverage was changed since this version; REFUSED
     *     for one that does not count any more
     */
    @RolesAllowed("coverage.write")
    public void picture(UUID id, long version, CardSide side, byte[] upload) {
        var coverage = access.locked(id, version);
        var before = coverage.snapshot();
        var field = side == CardSide.FRONT ? "cardFront" : "cardBack";
        coverage.show(side, cards.keep(coverage.patient(), side, upload, field), access.now(), intake.me());
        coverages.keep();
        intake.note(coverage, CoverageHappening.CHANGED, before);
    }

    /** It counts until this day. */
    @RolesAllowed("coverage.write")
    public void end(UUID id, long version, @Nullable LocalDate last) {
        var coverage = access.locked(id, version);
        if (last == null) {
            throw DomainException.invalid(Refusal.of(CommonRefusal.REQUIRED).at("validUntil"));
        }
        var before = coverage.snapshot();
        coverage.end(last, access.now(), intake.me());
        coverages.keep();
        intake.note(coverage, CoverageHappening.ENDED, before);
    }

    /** It was never so, or is somebody else's. */
    @RolesAllowed("coverage.write")
    public void enteredInError(UUID id, long version) {
        var coverage = access.locked(id, version);
        var before = coverage.snapshot();
        coverage.enteredInError(access.now(), intake.me());
        coverages.keep();
        intake.note(coverage, CoverageHappening.ENTERED_IN_ERROR, before);
    }
}
