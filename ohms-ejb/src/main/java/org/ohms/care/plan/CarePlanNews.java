package org.ohms.care.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.ohms.messaging.notification.NewNotification;
import org.ohms.messaging.notification.Notifications;
import org.ohms.patients.care.CareTeams;
import org.ohms.patients.care.TeamMember;

/** Tells the team and the patient that a plan begins, and that it is over. */
@ApplicationScoped
class CarePlanNews {
    @Inject
    CareTeams teams;

    @Inject
    Notifications notifications;

    void on(@Observes CarePlanEvent.Begun begun) {
        tell(begun, "plan.begun", "plan.new");
    }

    void on(@Observes CarePlanEvent.Ended ended) {
        tell(ended, "plan.ended", "plan.over");
    }

    private void tell(CarePlanEvent event, String kind, String own) {
        var news = new NewNotification(kind, event.patient(), event.plan(), null, kind + ":" + event.plan());
        teams.of(event.patient()).stream()
                .map(TeamMember::account)
                .distinct()
                .filter(account -> !account.equals(event.by()))
                .forEach(account -> notifications.tell(account, news));
        notifications.tellPatient(
                event.patient(),
                new NewNotification(own, event.patient(), event.plan(), null, own + ":" + event.plan()));
    }
}
