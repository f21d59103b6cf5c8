package org.ohms.records.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.ohms.compliance.access.CareRelationships;
import org.ohms.compliance.access.CareTie;
import org.ohms.messaging.notification.NewNotification;
import org.ohms.messaging.notification.Notifications;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.work.Background;

/** Tells everybody who cares for the patient at once that the patient sent something. */
@ApplicationScoped
class ProposalNews {
    private static final String KIND = "records.proposal";
    private static final int MOST = 200;

    @Inject
    Notifications notifications;

    @Inject
    CareRelationships care;

    @Inject
    Background background;

    @Inject
    Clock clock;

    void came(ChartProposal proposal) {
        // who cares for whom is more than a proxy may read
        List<AccountId> carers = background.call(
                "chart-proposal.carers",
                () -> care.of(proposal.patient(), MOST).stream()
                        .filter(tie -> tie.holdsAt(clock.instant()))
                        .map(CareTie::account)
                        .distinct()
                        .toList());
        carers.forEach(account -> notifications.tell(
                account,
                new NewNotification(KIND, proposal.patient(), proposal.id(), null, KIND + ":" + proposal.id())));
    }
}
