package org.ohms.care.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.messaging.notification.NewNotification;
import org.ohms.messaging.notification.Notifications;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.shared.work.Background;

/**
 * Tells whom a task concerns: its owner when it is given, whoever made it when it is over. When its time has passed both are
 * told, and some time later those who answer for it all; each once, although every node looks.
 */
@ApplicationScoped
class TaskNews {
    private static final int TOLD_OWNER = 1;
    private static final int TOLD_ALL = 2;

    @Inject
    Tasks tasks;

    @Inject
    TaskOwners owners;

    @Inject
    TaskSettings settings;

    @Inject
    Notifications notifications;

    @Inject
    Background background;

    void on(@Observes TaskEvent.Given given) {
        var news = new NewNotification(
                "task.given",
                given.patient(),
                given.task(),
                null,
                "task.given:" + given.task() + ":" + given.version());
        tell(owners.people(given.owner()), given.by(), news);
    }

    void on(@Observes TaskEvent.Ended ended) {
        var kind = ended.how() == TaskState.COMPLETED ? "task.done" : "task.cancelled";
        tell(
                Optional.ofNullable(ended.createdBy()).stream().toList(),
                ended.by(),
                new NewNotification(kind, ended.patient(), ended.task(), null, kind + ":" + ended.task()));
    }

    void look(@Observes MinuteHasPassed minute) {
        background.run(
                "task.escalate", () -> tasks.overdue(minute.at(), TOLD_OWNER).forEach(this::overdue));
        background.run(
                "task.escalate",
                () -> tasks.overdue(minute.at().minus(settings.escalateAfter()), TOLD_ALL)
                        .forEach(this::unheard));
    }

    private void overdue(Task task) {
        background.about("Task", task.id(), task.patient());
        task.escalated(TOLD_OWNER);
        var concerned = new LinkedHashSet<>(owners.people(task.owner()));
        Optional.ofNullable(task.createdBy()).ifPresent(concerned::add);
        tell(concerned, null, news("task.overdue", task));
    }

    private void unheard(Task task) {
        background.about("Task", task.id(), task.patient());
        task.escalated(TOLD_ALL);
        tell(owners.escalated(), null, news("task.unheard", task));
    }

    private static NewNotification news(String kind, Task task) {
        return new NewNotification(kind, task.patient(), task.id(), task.dueAt(), kind + ":" + task.id());
    }

    private void tell(Collection<AccountId> people, @Nullable AccountId by, NewNotification news) {
        people.stream().filter(account -> !account.equals(by)).forEach(account -> notifications.tell(account, news));
    }
}
