package org.ohms.patients.privacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/**
 * The hospital answers what patients ask about the use of their record, and decides on the corrections they want. Whoever
 * a question is about neither reads nor answers it.
 */
@Stateless
public class PrivacyDesk {
    @Inject
    RequestDecision decision;

    /** Those that wait, the first due first, or all, the newest first: questions, corrections, or both, as one may. */
    @RolesAllowed({"access-question.answer", "amendment.decide"})
    public Page<WaitingRequest> list(boolean waiting, PageRequest part) {
        return decision.list(waiting, part);
    }

    /** How many wait. */
    @RolesAllowed({"access-question.answer", "amendment.decide"})
    public long waiting() {
        return decision.waiting();
    }

    /**
     * One of them.
     *
     * @throws DomainException NOT_FOUND when there is none that the actor may read
     */
    @RolesAllowed({"access-question.answer", "amendment.decide"})
    public WaitingRequest one(UUID id) {
        return decision.one(id);
    }

    /** Answers a question, for the patient to read. */
    @RolesAllowed("access-question.answer")
    public void answer(UUID id, String words) {
        decision.decide(id, RequestKind.QUESTION, RequestState.ANSWERED, null, words);
    }

    /**
     * Decides on a correction, with a reason for the patient to read.
     *
     * @param basis why it is denied; null when it is not
     * @throws DomainException INVALID without words, or without a basis for a denial; REFUSED when a colleague was faster
     */
    @RolesAllowed("amendment.decide")
    public void decide(UUID id, AmendmentDecision outcome, @Nullable DenialBasis basis, String words) {
        decision.decide(
                id, RequestKind.AMENDMENT, outcome.state(), outcome == AmendmentDecision.DENY ? basis : null, words);
    }
}
