package org.ohms.web.scheduling;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.appointment.AppointmentRow;
import org.ohms.scheduling.appointment.ScheduleColumn;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.shared.id.PractitionerId;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.Shell;

/** Where the parts of a schedule lead, for the person who looks at it. */
@RequestScoped
class DeskLinks {
    private static final String ABSENCE = "/staff/absence";

    @Inject
    Shell shell;

    @Inject
    Person person;

    /** Links of a day schedule: a visit opens beside its card. */
    BoardPainter.Links of(ScheduleAddress address, PlaceId place) {
        return new Parts() {
            @Override
            public String visit(AppointmentRow visit) {
                return address.showing(visit.id()).text();
            }

            @Override
            PlaceId place() {
                return place;
            }
        };
    }

    /** Links of a week: a visit opens its page. */
    BoardPainter.Links ofWeek() {
        return new Parts() {
            @Override
            public String visit(AppointmentRow visit) {
                return "/staff/visits/" + visit.id();
            }

            @Override
            @Nullable
            PlaceId place() {
                return null;
            }
        };
    }

    private abstract class Parts implements BoardPainter.Links {
        abstract @Nullable PlaceId place();

        @Override
        public String free(ScheduleColumn column, ScheduleColumn.Free free) {
            return person.may("appointment.book") ? bookAt(column.practitioner().id(), free.startsAt(), place()) : "";
        }

        @Override
        public String absence(ScheduleColumn.Closed closed) {
            return closed.absence() != null && shell.has(ABSENCE) ? ABSENCE + "?absence=" + closed.absence() : "";
        }
    }

    static String week(PractitionerId practitioner, @Nullable LocalDate day) {
        return "/staff/schedule/week?p=" + practitioner + (day == null ? "" : "&day=" + day);
    }

    static String book(@Nullable LocalDate day, @Nullable PlaceId place) {
        var query = (day == null ? "" : "&day=" + day) + (place == null ? "" : "&place=" + place);
        return "/staff/visits/new" + (query.isEmpty() ? "" : "?" + query.substring(1));
    }

    static String bookAt(PractitionerId practitioner, Instant at, @Nullable PlaceId place) {
        return "/staff/visits/new?p=" + practitioner + "&at=" + at + (place == null ? "" : "&place=" + place);
    }
}
