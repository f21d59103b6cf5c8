package org.ohms.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.ohms.identity.session.SessionEnd;
import org.ohms.identity.session.SessionRegistry;

/** What a granted request does: the factors go, everything open ends, and the person hears of it. */
@ApplicationScoped
class FactorResetEffect {
    @Inject
    FactorResets resets;

    @Inject
    SessionRegistry sessions;

    @Inject
    AccountPost post;

    void of(FactorResetRequest request) {
        resets.forgetFactors(request);
        sessions.endAll(request.account(), SessionEnd.FACTORS_RESET);
        post.tell(request.account(), AccountMail.Occasion.FACTORS_RESET, "/login", Map.of(), request.id());
    }
}
