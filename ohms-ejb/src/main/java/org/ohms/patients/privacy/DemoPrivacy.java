package org.ohms.patients.privacy;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.ohms.identity.account.AccountDirectory;
import org.ohms.patients.portal.RecordAccounts;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.start.DemoDataWanted;

/** The demonstration's patient has asked for two corrections: one has its answer, one waits. */
@ApplicationScoped
class DemoPrivacy {
    private static final String PATIENTS_LOGIN = "patient@demo.ohms";
    private static final String DECIDERS_LOGIN = "cmo@demo.ohms";

    @Inject
    AccountDirectory accounts;

    @Inject
    RecordAccounts records;

    @Inject
    PrivacyRequests requests;

    @Inject
    Clock clock;

    void ask(@Observes @Priority(210) DemoDataWanted wanted) {
        var account = accounts.byEmail(PATIENTS_LOGIN);
        var record = account.flatMap(records::recordOf);
        var decider = accounts.byEmail(DECIDERS_LOGIN);
        if (account.isEmpty() || record.isEmpty() || decider.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var before = now.minus(Duration.ofDays(40));
        var decided = PrivacyRequest.amendment(
                Uuids.v7(before),
                record.get(),
                account.get(),
                RecordPart.VISITS,
                "My visit in October is marked as missed. I was there, but the video did not start.",
                before);
        decided.decide(
                RequestState.ACCEPTED,
                null,
                "You are right: our video service was down that morning. The visit is marked as cancelled by us now.",
                decider.get(),
                before.plus(Duration.ofDays(6)));
        requests.add(decided);
        var lately = now.minus(Duration.ofDays(3));
        requests.add(PrivacyRequest.amendment(
                Uuids.v7(lately),
                record.get(),
                account.get(),
                RecordPart.OTHER,
                "My old insurance card is still among my identifiers. It ended in June.",
                lately));
    }
}
