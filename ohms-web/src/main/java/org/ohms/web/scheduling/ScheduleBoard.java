package org.ohms.web.scheduling;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.appointment.AppointmentRow;
import org.ohms.scheduling.appointment.CoverMark;
import org.ohms.scheduling.appointment.ScheduleColumn;

/**
 * What a grid shows, column by column, everything placed by classes.
 *
 * @param css classes of the whole: number of columns, first hour, density
 * @param height classes of a line from the first to the last row
 * @param now where the line of the moment stands; null when the grid shows another time
 */
public record ScheduleBoard(
        String css,
        String height,
        List<Mark> hours,
        @Nullable Mark now,
        List<Column> columns) {
    public ScheduleBoard {
        hours = List.copyOf(hours);
        columns = List.copyOf(columns);
    }

    /** A word beside or across the grid. */
    public record Mark(String css, String label) {}

    /**
     * One provider of the day, or one day of the week.
     *
     * @param number from the left, the first is 1
     * @param badge initials, or empty
     * @param href where its head leads; empty for nowhere
     * @param current whether it is today
     */
    public record Column(
            int number,
            String title,
            String subtitle,
            String badge,
            String href,
            boolean current,
            List<Card> cards,
            List<Closed> closed,
            List<Free> free) {
        public Column {
            cards = List.copyOf(cards);
            closed = List.copyOf(closed);
            free = List.copyOf(free);
        }
    }

    /**
     * A visit on the grid.
     *
     * @param lines 1 where there is room for one line only
     * @param minutesLeft of a hold; 0 for everything else
     * @param cover what somebody should look at about the patient's insurance; null for nothing
     */
    public record Card(
            AppointmentRow visit,
            VisitState state,
            String css,
            String from,
            int lines,
            long minutesLeft,
            String href,
            @Nullable CoverMark cover) {
        public boolean isOneLine() {
            return lines == 1;
        }
    }

    /**
     * A closed time.
     *
     * @param note what is said about an absence, where no card stands over it; null for other times, or without room
     */
    public record Closed(
            ScheduleColumn.Closed time,
            String css,
            @Nullable Note note) {
        /** Breaks carry their name. */
        public String label() {
            return time.label();
        }
    }

    /**
     * What is said about an absence.
     *
     * @param from when it begins that day
     * @param whole whether there is room for more than the way to its visits
     * @param href where its visits are moved; empty when there is nothing to move or no such page
     */
    public record Note(ScheduleColumn.Closed time, String css, String from, boolean whole, String href) {}

    /** A time somebody can be booked into. */
    public record Free(ScheduleColumn.Free time, String css, String from, String href) {}
}
