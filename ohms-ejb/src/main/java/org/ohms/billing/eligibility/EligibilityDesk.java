package org.ohms.billing.eligibility;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.time.WorkIsWaiting;

/** Desks and other systems ask whether a patient is covered, and write down what somebody found out by hand. */
@Stateless
public class EligibilityDesk {
    @Inject
    Checks checks;

    @Inject
    CheckRows rows;

    @Inject
    EligibilityRules rules;

    @Inject
    EligibilityAccess access;

    @Inject
    Event<WorkIsWaiting> work;

    /**
     * Asks the insurer. The answer comes a little later; asked while the same question runs, it is that one.
     *
     * @param day for which day; today where none is given
     * @return the question
     * @throws DomainException REFUSED for a cover that does not count any more, and for an insurer that no machine reaches;
     *     INVALID for a day that is too far away
     */
    @RolesAllowed("eligibility.check")
    public UUID ask(UUID coverage, @Nullable LocalDate day) {
        var cover = access.opened(coverage);
        var wanted = rules.askable(cover, day);
        var check = checks.add(EligibilityCheck.asked(cover, wanted, access.origin(), access.now(), access.me()));
        access.about(check);
        work.fire(new WorkIsWaiting());
        return check;
    }

    /** What became of a question, for those who ask. */
    @RolesAllowed("eligibility.check")
    public CheckRow check(UUID id) {
        return rows.of(access.check(id));
    }

    /**
     * Writes down what somebody found out.
     *
     * @throws DomainException INVALID with everything that is wrong
     */
    @RolesAllowed("eligibility.check")
    public UUID record(UUID coverage, ManualCheck found) {
        var cover = access.opened(coverage);
        var kept = rules.checked(found);
        var check =
                EligibilityCheck.found(cover, kept.day(), kept.cover(), kept.answer(), access.now(), access.account());
        checks.keep(check);
        access.about(check.id());
        return check.id();
    }
}
