package org.ohms.web.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.scheduling.appointment.AppointmentRow;
import org.ohms.scheduling.appointment.CoverMark;
import org.ohms.scheduling.appointment.ScheduleColumn;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.TimeSlot;

/** Places a column's visits, closed times and free times on a grid. Pure. */
final class BoardPainter {
    private static final int SHORTEST_CARD = 5;
    private static final int TWO_LINES = 25;
    private static final int WHOLE_NOTE = 60;
    private static final int SHORTEST_NOTE = 25;

    private final GridGeometry grid;
    private final Instant now;
    private final Optional<VisitState> only;
    private final Optional<AppointmentId> open;
    private final Links links;
    private Map<PatientId, CoverMark> covers = Map.of();

    /** Where the parts of the grid lead. */
    interface Links {
        String visit(AppointmentRow visit);

        String free(ScheduleColumn column, ScheduleColumn.Free free);

        /** Empty when there is no page for it. */
        String absence(ScheduleColumn.Closed closed);
    }

    /**
     * @param only cards in this state; then neither free times nor other visits are shown
     * @param open the visit somebody looks at
     */
    BoardPainter(GridGeometry grid, Instant now, Optional<VisitState> only, Optional<AppointmentId> open, Links links) {
        this.grid = grid;
        this.now = now;
        this.only = only;
        this.open = open;
        this.links = links;
    }

    /** Marks the cards of patients about whose insurance somebody should ask. */
    BoardPainter marking(Map<PatientId, CoverMark> known) {
        covers = Map.copyOf(known);
        return this;
    }

    /** Classes of the whole grid. Rows are higher where somebody has visits of ten or five minutes. */
    String css(int columns, Stream<AppointmentRow> visits) {
        var shortest = visits.mapToLong(AppointmentRow::minutes).min().orElse(15);
        var density = shortest >= 15 ? "" : shortest >= 10 ? " sched--fine" : " sched--finest";
        return "cols" + Math.max(1, columns) + " " + grid.begin() + density;
    }

    List<ScheduleBoard.Card> cards(ScheduleColumn column, int number) {
        return column.visits().stream()
                .filter(visit -> grid.shows(visit.startsAt(), visit.endsAt()))
                .filter(visit -> only.isEmpty() || only.get() == VisitState.of(visit))
                .map(visit -> card(visit, number))
                .toList();
    }

    private ScheduleBoard.Card card(AppointmentRow visit, int number) {
        var state = VisitState.of(visit);
        var isOpen = open.filter(visit.id()::equals).isPresent() ? " is-open" : "";
        return new ScheduleBoard.Card(
                visit,
                state,
                "g" + number + " " + grid.place(visit.startsAt(), visit.endsAt(), SHORTEST_CARD) + " " + state.getCard()
                        + isOpen,
                grid.clock(visit.startsAt()),
                visit.minutes() < TWO_LINES ? 1 : 2,
                minutesLeft(visit),
                links.visit(visit),
                warning(visit));
    }

    private @Nullable CoverMark warning(AppointmentRow visit) {
        var patient = visit.patient();
        var mark = patient == null || !visit.status().isAhead() ? null : covers.get(patient);
        return mark != null && mark.isWarning() ? mark : null;
    }

    private long minutesLeft(AppointmentRow visit) {
        var until = visit.heldUntil();
        return until == null
                ? 0
                : Math.max(0, Duration.between(now, until).plusSeconds(59).toMinutes());
    }

    List<ScheduleBoard.Closed> closed(ScheduleColumn column, int number) {
        return column.closed().stream()
                .filter(time -> grid.shows(time.startsAt(), time.endsAt()))
                .map(time -> new ScheduleBoard.Closed(
                        time,
                        "g" + number + " " + grid.place(time.startsAt(), time.endsAt(), SHORTEST_CARD),
                        time.why() == ScheduleColumn.Why.AWAY ? note(time, column, number) : null))
                .toList();
    }

    /** In the longest stretch of the absence without a card. */
    private ScheduleBoard.@Nullable Note note(ScheduleColumn.Closed away, ScheduleColumn column, int number) {
        var gap = longestGap(away, cardsWithin(away, column));
        var minutes = Duration.between(gap.startsAt(), gap.endsAt()).toMinutes();
        if (minutes < SHORTEST_NOTE) {
            return null;
        }
        return new ScheduleBoard.Note(
                away,
                "g" + number + " " + grid.place(gap.startsAt(), gap.endsAt(), SHORTEST_CARD),
                grid.clock(away.startsAt()),
                minutes >= WHOLE_NOTE,
                away.toMove() > 0 ? links.absence(away) : "");
    }

    private List<TimeSlot> cardsWithin(ScheduleColumn.Closed away, ScheduleColumn column) {
        return column.visits().stream()
                .filter(visit -> only.isEmpty() || only.get() == VisitState.of(visit))
                .map(visit -> TimeSlot.between(visit.startsAt(), visit.endsAt()))
                .filter(time -> time.overlaps(TimeSlot.between(away.startsAt(), away.endsAt())))
                .sorted(Comparator.comparing(TimeSlot::startsAt))
                .toList();
    }

    private TimeSlot longestGap(ScheduleColumn.Closed away, List<TimeSlot> cards) {
        var end = grid.last(away.endsAt());
        var from = grid.first(away.startsAt());
        var longest = TimeSlot.of(from, Duration.ofMinutes(1));
        for (var card : cards) {
            longest = longer(longest, from, card.startsAt());
            from = card.endsAt().isAfter(from) ? card.endsAt() : from;
        }
        return longer(longest, from, end);
    }

    private static TimeSlot longer(TimeSlot longest, Instant from, Instant until) {
        return from.isBefore(until) && Duration.between(from, until).compareTo(longest.length()) > 0
                ? TimeSlot.between(from, until)
                : longest;
    }

    List<ScheduleBoard.Free> free(ScheduleColumn column, int number) {
        if (only.isPresent()) {
            return List.of();
        }
        return column.free().stream()
                .filter(time -> grid.shows(time.startsAt(), time.endsAt()))
                .map(time -> new ScheduleBoard.Free(
                        time,
                        "g" + number + " " + grid.place(time.startsAt(), time.endsAt(), SHORTEST_CARD),
                        grid.clock(time.startsAt()),
                        links.free(column, time)))
                .toList();
    }

    ScheduleBoard board(List<ScheduleColumn> columns, Function<Integer, ScheduleBoard.Column> paint) {
        return new ScheduleBoard(
                css(columns.size(), columns.stream().flatMap(column -> column.visits().stream())),
                grid.whole(),
                grid.hours(),
                grid.shows(now) ? new ScheduleBoard.Mark(grid.at(now), grid.clock(now)) : null,
                Stream.iterate(0, i -> i < columns.size(), i -> i + 1)
                        .map(paint)
                        .toList());
    }
}
