package org.ohms.web.scheduling;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.ohms.scheduling.appointment.AppointmentRow;
import org.ohms.scheduling.availability.SlotOffer;
import org.ohms.web.shared.Formats;
import org.ohms.web.shared.Person;

/** What surrounds one visit: today, who looks, where it stands on the schedule. */
@RequestScoped
class VisitFrame {
    @Inject
    Formats formats;

    @Inject
    Person person;

    @Inject
    DeskToasts toasts;

    LocalDate today() {
        return formats.getToday();
    }

    LocalDate notBeforeToday(LocalDate day) {
        return day.isBefore(today()) ? today() : day;
    }

    VisitOffer offer(AppointmentRow visit) {
        return new VisitOffer(visit, person::may, formats.getNow());
    }

    /** The schedule of its day; the day of one's own for those who may not see the whole. */
    String dayHref(AppointmentRow visit) {
        var day = visit.day().equals(today()) ? null : visit.day();
        return person.may("appointment.read")
                ? ScheduleAddress.today()
                        .on(day)
                        .at(visit.place())
                        .showing(visit.id())
                        .text()
                : DeskLinks.week(visit.practitioner(), day);
    }

    void sayMoved(SlotOffer slot) {
        toasts.moved(slot);
    }
}
