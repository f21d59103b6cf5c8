package org.ohms.billing.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.shared.crypto.Vault;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** Takes coverages in, and what is said of them later, with the history. Asks nobody for permission: whoever calls has. */
@ApplicationScoped
public class CoverageIntake {
    @Inject
    Coverages coverages;

    @Inject
    CoverageRules rules;

    @Inject
    CurrentActor current;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** @throws DomainException INVALID when another one is asked in this place on some of its days */
    public UUID admit(NewCoverage from) {
        var coverage = new Coverage(from, token(from), clock.instant(), me());
        coverages.add(coverage);
        note(coverage, CoverageHappening.RECORDED, null);
        return coverage.id();
    }

    /**
     * Takes in what a patient told and somebody looked at.
     *
     * @throws DomainException INVALID with everything that is wrong
     */
    public UUID told(PatientId patient, CoverageDraft draft) {
        return admit(rules.checked(patient, draft, CoverageOrigin.PATIENT, null));
    }

    void change(Coverage coverage, NewCoverage to) {
        var before = coverage.snapshot();
        coverage.become(to, token(to), clock.instant(), me());
        if (!coverage.snapshot().isSame(before)) {
            coverages.keep();
            note(coverage, CoverageHappening.CHANGED, before);
        }
    }

    void note(Coverage coverage, CoverageHappening what, @Nullable CoverageSnapshot before) {
        coverages.add(new CoverageHistory(coverage, what, before, clock.instant(), me()));
    }

    @Nullable
    AccountId me() {
        return current.get().account();
    }

    private byte[] token(NewCoverage of) {
        return new MemberNumber(of.words().memberNumber()).token(vault);
    }
}
