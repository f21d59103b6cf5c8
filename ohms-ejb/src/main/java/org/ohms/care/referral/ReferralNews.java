package org.ohms.care.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.ohms.identity.account.AccountDirectory;
import org.ohms.messaging.notification.NewNotification;
import org.ohms.messaging.notification.Notifications;
import org.ohms.shared.id.AccountId;

/** Tells whoever is asked, the patient, and whoever asked what became of it. */
@ApplicationScoped
class ReferralNews {
    @Inject
    Notifications notifications;

    @Inject
    AccountDirectory accounts;

    void on(@Observes ReferralEvent.Asked asked) {
        var to = asked.to();
        if (to != null) {
            var person = to.person();
            var role = to.role();
            Collection<AccountId> people =
                    person != null ? List.of(person) : role == null ? List.of() : accounts.holding(role);
            var news = new NewNotification(
                    "referral.asked", asked.patient(), asked.referral(), null, "referral.asked:" + asked.referral());
            people.stream()
                    .filter(account -> !account.equals(asked.by()))
                    .forEach(account -> notifications.tell(account, news));
        }
        notifications.tellPatient(
                asked.patient(),
                new NewNotification(
                        "referral.new", asked.patient(), asked.referral(), null, "referral.new:" + asked.referral()));
    }

    void on(@Observes ReferralEvent.Moved moved) {
        var kind = "referral." + moved.now().name().toLowerCase(Locale.ROOT);
        var news = new NewNotification(kind, moved.patient(), moved.referral(), null, kind + ":" + moved.referral());
        var concerned = moved.now() == ReferralStatus.REVOKED ? moved.acceptedBy() : moved.requestedBy();
        if (concerned != null && !concerned.equals(moved.by())) {
            notifications.tell(concerned, news);
        }
    }
}
