package org.ohms.web.scheduling;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.appointment.AppointmentCalendar;
import org.ohms.scheduling.appointment.PractitionerWeek;
import org.ohms.scheduling.appointment.ScheduleColumn;
import org.ohms.scheduling.practitioner.PractitionerDirectory;
import org.ohms.scheduling.practitioner.PractitionerRow;
import org.ohms.shared.id.PractitionerId;
import org.ohms.web.shared.Formats;
import org.ohms.web.shared.UrlValues;

/** The week of one provider, one column for each day; days of a weekend only when something stands in them. */
@Named
@RequestScoped
public class WeekView {
    private static final LocalTime OPENS = LocalTime.of(8, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);

    @Inject
    AppointmentCalendar calendar;

    @Inject
    PractitionerDirectory directory;

    @Inject
    DeskLinks links;

    @Inject
    Formats formats;

    private @Nullable String practitionerText;
    private @Nullable String dayText;
    private @Nullable PractitionerWeek week;
    private @Nullable ScheduleBoard board;
    private @Nullable List<PractitionerRow> practitioners;

    public void load() {
        var who = UrlValues.practitioner(practitionerText)
                .or(() -> directory.me().map(PractitionerRow::id))
                .or(() -> getPractitioners().stream().findFirst().map(PractitionerRow::id));
        who.ifPresent(this::read);
    }

    private void read(PractitionerId who) {
        var monday = UrlValues.day(dayText)
                .orElseGet(formats::getToday)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        week = calendar.week(who, monday);
        board = paint(week);
    }

    private ScheduleBoard paint(PractitionerWeek shown) {
        var days = shown.days().stream().filter(WeekView::isWorthAColumn).toList();
        var columns = days.stream().map(PractitionerWeek.Day::column).toList();
        // one clock for all days: the first day's, with the times of the others laid over it
        var hours = new WeekHours(days, OPENS, CLOSES, shown.zone());
        return new ScheduleBoard(
                painter(hours, 0, days, shown)
                        .css(columns.size(), columns.stream().flatMap(column -> column.visits().stream())),
                hours.of(0).whole(),
                hours.of(0).hours(),
                null,
                Stream.iterate(0, i -> i < days.size(), i -> i + 1)
                        .map(i -> column(days.get(i), i + 1, painter(hours, i, days, shown)))
                        .toList());
    }

    private BoardPainter painter(WeekHours hours, int at, List<PractitionerWeek.Day> days, PractitionerWeek shown) {
        return new BoardPainter(
                days.isEmpty() ? hours.of(0) : hours.of(at),
                shown.now(),
                Optional.empty(),
                Optional.empty(),
                links.ofWeek());
    }

    private ScheduleBoard.Column column(PractitionerWeek.Day day, int number, BoardPainter painter) {
        var column = day.column();
        return new ScheduleBoard.Column(
                number,
                formats.shortDay(day.date()),
                column.roomName(),
                "",
                ScheduleAddress.today().on(day.date()).text(),
                day.date().equals(formats.getToday()),
                painter.cards(column, number),
                painter.closed(column, number),
                painter.free(column, number));
    }

    private static boolean isWorthAColumn(PractitionerWeek.Day day) {
        var weekend =
                day.date().getDayOfWeek() == DayOfWeek.SATURDAY || day.date().getDayOfWeek() == DayOfWeek.SUNDAY;
        var column = day.column();
        return !weekend
                || !column.visits().isEmpty()
                || !column.free().isEmpty()
                || column.closed().stream().anyMatch(time -> time.why() != ScheduleColumn.Why.OFF);
    }

    /** Those one can look at, by name; whoever is looked at is one of them, also after they have left. */
    public List<PractitionerRow> getPractitioners() {
        if (practitioners == null) {
            practitioners = new ArrayList<>(directory.bookable(""));
        }
        var shown = week == null ? null : week.practitioner();
        if (shown != null && practitioners.stream().noneMatch(who -> who.id().equals(shown.id()))) {
            practitioners.add(shown);
        }
        return practitioners;
    }

    public boolean isReady() {
        return week != null;
    }

    public ScheduleBoard getBoard() {
        return java.util.Objects.requireNonNull(board);
    }

    public PractitionerWeek getWeek() {
        return java.util.Objects.requireNonNull(week);
    }

    public LocalDate getFrom() {
        return getWeek().from();
    }

    public LocalDate getUntil() {
        return getFrom().plusDays(6);
    }

    public Instant getReadAt() {
        return getWeek().now();
    }

    public String getZoneName() {
        return formats.zoneOf(getReadAt().atZone(getWeek().zone()));
    }

    public String getPreviousHref() {
        return href(getFrom().minusWeeks(1));
    }

    public String getNextHref() {
        return href(getFrom().plusWeeks(1));
    }

    public String getTodayHref() {
        return href(null);
    }

    public String getBookHref() {
        return "/staff/visits/new?p=" + getWeek().practitioner().id();
    }

    private String href(@Nullable LocalDate day) {
        return DeskLinks.week(getWeek().practitioner().id(), day);
    }

    public @Nullable String getPractitionerId() {
        return practitionerText;
    }

    public void setPractitionerId(@Nullable String practitionerId) {
        this.practitionerText = practitionerId;
    }

    public @Nullable String getDay() {
        return dayText;
    }

    public void setDay(@Nullable String day) {
        this.dayText = day;
    }
}
