package org.ohms.web.care;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.care.task.TaskDesk;
import org.ohms.care.task.TaskFilter;
import org.ohms.care.task.TaskOwnerRow;
import org.ohms.care.task.TaskRow;
import org.ohms.web.shared.PagedList;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;

/** Work to do: what hurries most and is due first. */
@Named
@ViewScoped
@ShowsRefusals
public class TasksView extends PagedList<TaskRow> {
    private static final long serialVersionUID = 1L;
    private static final String OVER = "over";

    @Inject
    transient TaskDesk desk;

    @Inject
    transient Person person;

    @Inject
    transient Toasts toasts;

    private String show = "";
    private final HashMap<UUID, String> said = new HashMap<>();
    private final HashMap<UUID, String> owner = new HashMap<>();
    private transient List<TaskOwnerRow> owners = List.of();

    public void load() {
        show(desk.list(filter(), wanted()));
        owners = person.may("task.write") ? desk.owners() : List.of();
    }

    private TaskFilter filter() {
        return switch (getShown()) {
            case "given" -> new TaskFilter(TaskFilter.Whose.GIVEN, false);
            case "all" -> new TaskFilter(TaskFilter.Whose.ALL, false);
            case OVER -> new TaskFilter(TaskFilter.Whose.ALL, true);
            default -> new TaskFilter(TaskFilter.Whose.MINE, false);
        };
    }

    public String take(TaskRow row) {
        desk.take(row.id(), row.version());
        return done("care.task.taken");
    }

    public String complete(TaskRow row) {
        desk.complete(row.id(), row.version(), said.get(row.id()));
        return done("care.task.completed");
    }

    public String cancel(TaskRow row) {
        desk.cancel(row.id(), row.version(), said.get(row.id()));
        return done("care.task.cancelled");
    }

    public String give(TaskRow row) {
        desk.give(row.id(), row.version(), owner.get(row.id()));
        return done("care.task.given");
    }

    private String done(String text) {
        toasts.say(text);
        return "/staff/tasks/list?faces-redirect=true&show=" + getShown();
    }

    public List<TaskOwnerRow> getOwners() {
        return owners;
    }

    public Map<UUID, String> getSaid() {
        return said;
    }

    public Map<UUID, String> getOwner() {
        return owner;
    }

    /** What is shown: {@code mine}, {@code given}, {@code all} or {@code over}. */
    public String getShown() {
        var wanted = show.toLowerCase(Locale.ROOT);
        return List.of("given", "all", OVER).contains(wanted) ? wanted : "mine";
    }

    public String getShow() {
        return show;
    }

    public void setShow(@Nullable String show) {
        this.show = show == null ? "" : show;
    }
}
