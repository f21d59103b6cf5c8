package org.ohms.web.planning;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.appointment.AppointmentCalendar;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.scheduling.appointment.AppointmentRow;
import org.ohms.scheduling.appointment.AppointmentStatus;
import org.ohms.scheduling.appointment.FrontDesk;
import org.ohms.scheduling.appointment.MyDay;
import org.ohms.scheduling.appointment.VisitConsents;
import org.ohms.web.shared.ShowsRefusals;

/** The day of whoever signed in: who comes, who waits, whom to see next. */
@Named
@ViewScoped
@ShowsRefusals
public class TodayView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient AppointmentCalendar calendar;

    @Inject
    transient FrontDesk desk;

    @Inject
    transient VisitConsents consents;

    private transient @Nullable MyDay day;
    private transient Set<AppointmentId> toBeSigned = Set.of();

    /** Reads the day as it stands now. */
    public void load() {
        day = calendar.today();
        toBeSigned = consents.toBeSigned(
                day.visits().stream().map(AppointmentRow::id).toList());
    }

    /** Begins with the patient, or ends the visit that is under way. */
    public String move(AppointmentRow visit) {
        if (visit.status() == AppointmentStatus.STARTED) {
            desk.finish(visit.id());
        } else {
            desk.start(visit.id());
        }
        return "/staff/today?faces-redirect=true";
    }

    public @Nullable MyDay getDay() {
        return day;
    }

    public List<AppointmentRow> getVisits() {
        return day == null ? List.of() : day.visits();
    }

    /** The visit to turn to; null when nobody is left. */
    public @Nullable AppointmentRow getNext() {
        return getVisits().stream().filter(this::isNext).findFirst().orElse(null);
    }

    public boolean isNext(AppointmentRow visit) {
        return day != null && visit.id().equals(day.next());
    }

    /** Full minutes since the patient arrived; -1 when nobody waits. */
    public long waiting(AppointmentRow visit) {
        return day == null || visit.arrivedAt() == null || visit.status() != AppointmentStatus.ARRIVED
                ? -1
                : Duration.between(visit.arrivedAt(), day.now()).toMinutes();
    }

    /** Whether the patient comes with words about treatment left to sign. */
    public boolean isToBeSigned(AppointmentRow visit) {
        return toBeSigned.contains(visit.id());
    }

    /** Whether the visit can be begun or ended here. */
    public boolean isMovable(AppointmentRow visit) {
        return visit.status() == AppointmentStatus.STARTED || visit.status().canBecome(AppointmentStatus.STARTED);
    }
}
