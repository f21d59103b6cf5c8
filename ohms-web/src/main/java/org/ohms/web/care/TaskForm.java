package org.ohms.web.care;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.care.task.NewTask;
import org.ohms.care.task.TaskPriority;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.PatientId;
import org.ohms.web.shared.UrlValues;

/** What somebody types to give a task. */
public final class TaskForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String what = "";
    private String details = "";
    private TaskPriority priority = TaskPriority.ROUTINE;
    private @Nullable String owner;
    private String day = "";
    private String time = "17:00";

    NewTask wanted(PatientId patient, ZoneId zone) {
        return new NewTask(patient, what, details, priority, owner, due(zone));
    }

    /** The moment on the hospital's clock; null while no day is said. */
    @Nullable
    Instant due(ZoneId zone) {
        if (day.isBlank()) {
            return null;
        }
        try {
            return UrlValues.day(day)
                    .orElseThrow(() -> new DateTimeException("no day"))
                    .atTime(LocalTime.parse(time))
                    .atZone(zone)
                    .toInstant();
        } catch (DateTimeException unreadable) {
            throw DomainException.invalid(Refusal.of(CommonRefusal.MALFORMED).at("dueAt"));
        }
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(@Nullable String what) {
        this.what = what == null ? "" : what;
    }

    public String getDetails() {
        return details;
    }

    public void setDetails(@Nullable String details) {
        this.details = details == null ? "" : details;
    }

    public List<TaskPriority> getPriorities() {
        return List.of(TaskPriority.values());
    }

    public TaskPriority getPriority() {
        return priority;
    }

    public void setPriority(@Nullable TaskPriority priority) {
        this.priority = priority == null ? TaskPriority.ROUTINE : priority;
    }

    public @Nullable String getOwner() {
        return owner;
    }

    public void setOwner(@Nullable String owner) {
        this.owner = owner;
    }

    public String getDay() {
        return day;
    }

    public void setDay(@Nullable String day) {
        this.day = day == null ? "" : day;
    }

    public String getTime() {
        return time;
    }

    public void setTime(@Nullable String time) {
        this.time = time == null ? "" : time;
    }
}
