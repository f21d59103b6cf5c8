package org.ohms.web.scheduling;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.appointment.AppointmentCalendar;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.scheduling.appointment.AppointmentRow;
import org.ohms.scheduling.appointment.AppointmentStatus;
import org.ohms.scheduling.appointment.CoverMark;
import org.ohms.scheduling.appointment.DayGrid;
import org.ohms.scheduling.appointment.ScheduleColumn;
import org.ohms.scheduling.appointment.VisitConsents;
import org.ohms.scheduling.appointment.WaitingRow;
import org.ohms.scheduling.place.PlaceRow;
import org.ohms.scheduling.waitlist.WaitlistDesk;
import org.ohms.shared.id.PractitionerId;
import org.ohms.web.shared.Formats;
import org.ohms.web.shared.HospitalOnPage;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.UrlValues;

/**
 * The day of a place, one column for each provider, with the waiting room beside it. What it shows is decided by its
 * address; it is read anew each time the page or a part of it is rendered.
 */
@Named
@ViewScoped
@ShowsRefusals
public class ScheduleView implements Serializable {
    private static final long serialVersionUID = 1L;

    /** More columns than these are not shown unless somebody asks for them by name. */
    private static final int MOST_COLUMNS = 12;

    @Inject
    AppointmentCalendar calendar;

    @Inject
    VisitConsents consents;

    @Inject
    WaitlistDesk waitlist;

    @Inject
    DeskPlace desk;

    @Inject
    DeskLinks links;

    @Inject
    Formats formats;

    @Inject
    Person person;

    @Inject
    HospitalOnPage hospital;

    private @Nullable String dayText;
    private @Nullable String placeText;
    private @Nullable String stateText;
    private @Nullable String visitText;
    private @Nullable List<String> providerTexts;

    private transient @Nullable Shown shown;
    private transient @Nullable ScheduleBoard board;
    private transient @Nullable Boolean openToBeSigned;

    /** What one rendering shows. */
    private record Shown(
            DayGrid grid,
            PlaceRow place,
            List<ScheduleColumn> columns,
            ScheduleAddress address,
            List<WaitingRow> waiting,
            long listed) {}

    /**
     * A state with its count, and where choosing it leads.
     *
     * @param state null for all of them
     */
    public record StateChip(@Nullable VisitState state, long count, boolean on, String href) {}

    /** A provider one can choose to see. */
    public record ProviderChoice(String id, String name, boolean on) {}

    /** Reads what is shown; called before the page, or a part of it, is rendered. */
    public void load() {
        shown = null;
        board = null;
        openToBeSigned = null;
        if (providerTexts == null) {
            providerTexts = desk.providersAskedFor();
        }
        var place = desk.resolve(UrlValues.place(placeText));
        if (place.isEmpty()) {
            return;
        }
        if (placeText != null) {
            desk.remember(place.get().id());
        }
        var day = UrlValues.day(dayText);
        var grid = calendar.day(place.get().id(), day.orElseGet(formats::getToday), Set.of());
        var columns = chosen(grid.columns());
        var everybody = grid.columns().size() == columns.size();
        var address = new ScheduleAddress(
                day.filter(chosen -> !chosen.equals(formats.getToday())).orElse(null),
                UrlValues.place(placeText).orElse(null),
                everybody ? List.of() : ids(columns),
                VisitState.ofWord(stateText).orElse(null),
                UrlValues.visit(visitText).orElse(null));
        shown = new Shown(
                grid,
                place.get(),
                columns,
                address,
                grid.day().equals(formats.getToday()) ? waiting(grid) : List.of(),
                listed(grid, place.get()));
    }

    /** How many of the waiting list a time of that day could suit; a day that is over suits nobody. */
    private long listed(DayGrid grid, PlaceRow place) {
        return person.may("waiting-list.read") && !grid.day().isBefore(formats.getToday())
                ? waitlist.waitingFor(grid.day(), place.id())
                : 0;
    }

    /** Who has arrived and waits, the longest first; the grid's own visits, so nothing is read twice. */
    private List<WaitingRow> waiting(DayGrid grid) {
        return grid.visits().stream()
                .filter(visit -> visit.status() == AppointmentStatus.ARRIVED)
                .map(visit -> waiting(visit, grid.now()))
                .sorted(Comparator.comparing(WaitingRow::minutes)
                        .reversed()
                        .thenComparing(row -> row.visit().startsAt()))
                .toList();
    }

    private WaitingRow waiting(AppointmentRow visit, Instant now) {
        var came = visit.arrivedAt();
        var minutes = came == null ? 0 : Duration.between(came, now).toMinutes();
        return new WaitingRow(visit, minutes, minutes > hospital.getWaitingTarget());
    }

    private List<ScheduleColumn> chosen(List<ScheduleColumn> all) {
        var wanted = Stream.ofNullable(providerTexts)
                .flatMap(List::stream)
                .flatMap(text -> UrlValues.practitioner(text).stream())
                .collect(Collectors.toSet());
        var chosen = all.stream()
                .filter(column -> wanted.isEmpty()
                        || wanted.contains(column.practitioner().id()))
                .toList();
        return (chosen.isEmpty() ? all : chosen).stream().limit(MOST_COLUMNS).toList();
    }

    private static List<PractitionerId> ids(Collection<ScheduleColumn> columns) {
        return columns.stream().map(column -> column.practitioner().id()).toList();
    }

    /** Is there a place to show at all? */
    public boolean isReady() {
        return shown != null;
    }

    public ScheduleBoard getBoard() {
        if (board == null) {
            board = paint();
        }
        return board;
    }

    private ScheduleBoard paint() {
        var now = shown();
        var grid = new GridGeometry(now.grid.opensAt(), now.grid.closesAt(), now.grid.zone());
        var painter = new BoardPainter(
                        grid,
                        now.grid.now(),
                        Optional.ofNullable(now.address.state()),
                        Optional.ofNullable(now.address.visit()),
                        links.of(now.address, now.grid.place().id()))
                .marking(now.grid.covers());
        return painter.board(now.columns, i -> column(painter, now.columns.get(i), i + 1));
    }

    private ScheduleBoard.Column column(BoardPainter painter, ScheduleColumn column, int number) {
        var who = column.practitioner();
        return new ScheduleBoard.Column(
                number,
                who.name().full(),
                Stream.concat(who.specialties().stream().limit(1), Stream.of(column.roomName()))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining(", ")),
                who.name().initials(),
                DeskLinks.week(who.id(), shown().address.day()),
                false,
                painter.cards(column, number),
                painter.closed(column, number),
                painter.free(column, number));
    }

    /** All, and every state that has visits or is chosen. */
    public List<StateChip> getChips() {
        var address = shown().address;
        var visits = shown().columns.stream()
                .flatMap(column -> column.visits().stream())
                .collect(Collectors.groupingBy(VisitState::of, Collectors.counting()));
        var chips = new ArrayList<StateChip>();
        var all = visits.values().stream().mapToLong(Long::longValue).sum();
        chips.add(new StateChip(
                null, all, address.state() == null, address.in(null).text()));
        for (var state : VisitState.values()) {
            var count = visits.getOrDefault(state, 0L);
            var on = state == address.state();
            if (count > 0 || on) {
                chips.add(new StateChip(
                        state, count, on, address.in(on ? null : state).text()));
            }
        }
        return chips;
    }

    public List<ProviderChoice> getProviders() {
        var on = ids(shown().columns);
        return shown().grid.columns().stream()
                .map(ScheduleColumn::practitioner)
                .map(who -> new ProviderChoice(who.id().toString(), who.name().full(), on.contains(who.id())))
                .toList();
    }

    public int getProvidersShown() {
        return shown().columns.size();
    }

    public List<WaitingRow> getWaiting() {
        return shown().waiting;
    }

    /** How many of the waiting list a time of this day could suit; 0 for those who may not know. */
    public long getListed() {
        return shown().listed;
    }

    public String waitingHref(WaitingRow row) {
        var here = shown();
        var today = here.address.on(
                row.visit().day().equals(formats.getToday())
                        ? null
                        : row.visit().day());
        return today.in(null).showing(row.visit().id()).text();
    }

    /** The visit whose panel is open. */
    public @Nullable AppointmentRow getOpen() {
        var now = shown;
        if (now == null) {
            return null;
        }
        var id = now.address.visit();
        return now.grid.visits().stream()
                .filter(visit -> visit.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** What is known of the insurance of the patient whose visit is open; null for those who may not know. */
    public @Nullable CoverMark getOpenCover() {
        var open = getOpen();
        var patient = open == null ? null : open.patient();
        return patient == null ? null : shown().grid.covers().get(patient);
    }

    /** Whether the signs of the visit's patient can be taken: they are here, and in the care of the one who looks. */
    public boolean isInCare(AppointmentRow visit) {
        var patient = visit.patient();
        return patient != null
                && visit.status().isHere()
                && shown().grid.inCare().contains(patient);
    }

    /** Whether the patient whose visit is open comes, or is here, with a consent to treatment to sign. */
    public boolean isOpenToBeSigned() {
        var open = getOpen();
        if (openToBeSigned == null) {
            openToBeSigned = open != null
                    && open.patient() != null
                    && !consents.toBeSigned(List.of(open.id())).isEmpty();
        }
        return openToBeSigned;
    }

    public @Nullable VisitState getOpenState() {
        var open = getOpen();
        return open == null ? null : VisitState.of(open);
    }

    public @Nullable AppointmentId getOpenId() {
        return UrlValues.visit(visitText).orElse(null);
    }

    public @Nullable VisitOffer getOffer() {
        var open = getOpen();
        return open == null
                ? null
                : new VisitOffer(open, person::may, shown().grid.now());
    }

    /** Beside the card where there is room, else on its other side; never below the last row. */
    public String getPanelCss() {
        var open = getOpen();
        var columns = shown().columns;
        var at = 0;
        while (open != null
                && at < columns.size()
                && !columns.get(at).practitioner().id().equals(open.practitioner())) {
            at++;
        }
        var number = at + 1;
        var left = number + 2 <= columns.size() ? number + 1 : Math.max(1, number - 2);
        var grid = new GridGeometry(
                shown().grid.opensAt(), shown().grid.closesAt(), shown().grid.zone());
        return (left > number ? "" : "pop--left ") + "g" + left + " "
                + (open == null ? "" : grid.atMost(open.startsAt(), 4 * 60));
    }

    public DayGrid getGrid() {
        return shown().grid;
    }

    public PlaceRow getPlace() {
        return shown().place;
    }

    public List<PlaceRow> getPlaces() {
        return desk.getPlaces();
    }

    public String placeHref(PlaceRow place) {
        return shown().address.at(place.id()).text();
    }

    public LocalDate getDate() {
        return shown().grid.day();
    }

    public boolean isToday() {
        return getDate().equals(formats.getToday());
    }

    public String getZoneName() {
        return formats.zoneOf(getReadAt().atZone(shown().grid.zone()));
    }

    /** The same day with all providers. */
    public String getEverybodyHref() {
        return shown().address.of(List.of()).text();
    }

    public String getPreviousHref() {
        return onDay(getDate().minusDays(1));
    }

    public String getNextHref() {
        return onDay(getDate().plusDays(1));
    }

    public String getTodayHref() {
        return shown().address.on(null).text();
    }

    public String getListHref() {
        return shown().address.showing(null).under("/staff/schedule/list");
    }

    public String getWeekHref() {
        return shown().columns.isEmpty()
                ? "/staff/schedule/week"
                : DeskLinks.week(
                        shown().columns.get(0).practitioner().id(),
                        shown().address.day());
    }

    public String getBookHref() {
        return DeskLinks.book(isToday() ? null : getDate(), shown().address.place());
    }

    /** The same page without a panel. */
    public String getPlainHref() {
        return shown().address.showing(null).text();
    }

    private String onDay(LocalDate day) {
        return shown().address.on(day.equals(formats.getToday()) ? null : day).text();
    }

    public Instant getReadAt() {
        return shown().grid.now();
    }

    private Shown shown() {
        if (shown == null) {
            load();
        }
        if (shown == null) {
            throw new IllegalStateException("no place to show");
        }
        return shown;
    }

    public @Nullable String getDay() {
        return dayText;
    }

    public void setDay(@Nullable String day) {
        this.dayText = day;
    }

    public @Nullable String getPlaceId() {
        return placeText;
    }

    public void setPlaceId(@Nullable String place) {
        this.placeText = place;
    }

    public @Nullable String getState() {
        return stateText;
    }

    public void setState(@Nullable String state) {
        this.stateText = state;
    }

    public @Nullable String getVisit() {
        return visitText;
    }

    public void setVisit(@Nullable String visit) {
        this.visitText = visit;
    }
}
