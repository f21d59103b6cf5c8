package org.ohms.identity.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.ohms.compliance.access.AsksAgain;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.Uuids;

/**
 * Somebody lost their device and all codes. It takes two administrators to let them begin anew, and neither of them is the
 * person: one has recognised them and says how, the other one grants it. The factors go, every session ends, the person is
 * told by mail and sets up a new device at the next sign-in. The password stays what it was.
 */
@Stateless
public class FactorReset {
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 500;

    @Inject
    FactorResets resets;

    @Inject
    FactorResetEffect effect;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** Requests that wait for a decision, the oldest first. */
    @RolesAllowed("account.reset-factors")
    public List<FactorResetRow> open() {
        return resets.open(current.account());
    }

    /**
     * Asks for it.
     *
     * @param reason how the person was recognised
     */
    @AsksAgain
    @RolesAllowed("account.reset-factors")
    public void ask(AccountId account, String reason) {
        audit.object("Account", account.value());
        insistOnAnother(account);
        var words = reason.strip();
        if (words.length() < SHORTEST_REASON || words.length() > LONGEST_REASON) {
            throw DomainException.invalid(Refusal.of(AccountRefusal.REASON_NEEDED)
                    .at("reason")
                    .with("least", SHORTEST_REASON)
                    .with("most", LONGEST_REASON));
        }
        resets.insistOnSense(account, current.account());
        resets.add(
                new FactorResetRequest(Uuids.v7(clock.instant()), account, words, current.account(), clock.instant()));
    }

    /** The second administrator says yes. */
    @AsksAgain
    @RolesAllowed("account.reset-factors")
    public void grant(FactorResetId id) {
        var request = request(id);
        request.grant(current.account(), clock.instant());
        effect.of(request);
    }

    /** Somebody says no, or takes their own request back. */
    @RolesAllowed("account.reset-factors")
    public void decline(FactorResetId id) {
        request(id).decline(current.account(), clock.instant());
    }

    private FactorResetRequest request(FactorResetId id) {
        var request = resets.with(id)
                .filter(found -> found.isOpen(clock.instant()))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        audit.object("Account", request.account().value());
        insistOnAnother(request.account());
        return request;
    }

    private void insistOnAnother(AccountId account) {
        if (account.equals(current.account())) {
            throw DomainException.refused(AccountRefusal.NOT_YOUR_OWN);
        }
    }
}
