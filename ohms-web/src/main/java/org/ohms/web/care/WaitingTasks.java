package org.ohms.web.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ohms.care.task.TaskDesk;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.RailCount;

/** How many tasks are one's own or one's roles', beside the place in the rail. */
@ApplicationScoped
class WaitingTasks implements RailCount {
    @Inject
    TaskDesk desk;

    @Inject
    Person person;

    @Override
    public String path() {
        return CarePages.TASKS;
    }

    @Override
    public long open() {
        return person.may("task.read") ? desk.waiting() : 0;
    }
}
