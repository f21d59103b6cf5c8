package org.ohms.web.scheduling;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.appointment.AppointmentCalendar;
import org.ohms.scheduling.appointment.AppointmentFilter;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.scheduling.appointment.AppointmentOrder;
import org.ohms.scheduling.appointment.AppointmentRow;
import org.ohms.scheduling.appointment.AppointmentStatus;
import org.ohms.scheduling.appointment.VisitConsents;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.place.PlaceRow;
import org.ohms.scheduling.practitioner.PractitionerDirectory;
import org.ohms.scheduling.practitioner.PractitionerRow;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.shared.Formats;
import org.ohms.web.shared.UrlValues;

/** The schedule as a list: every visit of some days by time, paged by the database. The same as the grid, for everybody. */
@Named
@RequestScoped
public class VisitListView {
    private static final int SIZE = 50;
    private static final int LONGEST_SPAN = 62;

    @Inject
    AppointmentCalendar calendar;

    @Inject
    VisitConsents consents;

    @Inject
    PractitionerDirectory directory;

    @Inject
    DeskPlace desk;

    @Inject
    Formats formats;

    private @Nullable String dayText;
    private @Nullable String untilText;
    private @Nullable String placeText;
    private @Nullable String practitionerText;
    private @Nullable String stateText;
    private @Nullable String orderText;
    private int first;

    private @Nullable Page<AppointmentRow> page;
    private Set<AppointmentId> toBeSigned = Set.of();
    private @Nullable List<PractitionerRow> practitioners;

    public void load() {
        page = calendar.list(
                filter(),
                isNewestFirst() ? AppointmentOrder.LATEST_FIRST : AppointmentOrder.EARLIEST_FIRST,
                new PageRequest(first, SIZE));
        toBeSigned =
                consents.toBeSigned(page.rows().stream().map(AppointmentRow::id).toList());
    }

    private AppointmentFilter filter() {
        var state = getChosenState();
        return new AppointmentFilter(
                getFrom(),
                getUntil(),
                place().orElse(null),
                providers(),
                state.flatMap(VisitState::status).map(Set::of).orElse(Set.<AppointmentStatus>of()),
                state.filter(VisitState.TO_MOVE::equals).isPresent());
    }

    private Set<PractitionerId> providers() {
        return desk.providersAskedFor().stream()
                .flatMap(text -> UrlValues.practitioner(text).stream())
                .collect(Collectors.toSet());
    }

    private Optional<PlaceId> place() {
        return UrlValues.place(placeText);
    }

    private Optional<VisitState> getChosenState() {
        return VisitState.ofWord(stateText);
    }

    public LocalDate getFrom() {
        return UrlValues.day(dayText).orElseGet(formats::getToday);
    }

    public LocalDate getUntil() {
        var until =
                UrlValues.day(untilText).filter(day -> !day.isBefore(getFrom())).orElse(getFrom());
        var latest = getFrom().plusDays(LONGEST_SPAN);
        return until.isAfter(latest) ? latest : until;
    }

    public Page<AppointmentRow> getPage() {
        return java.util.Objects.requireNonNull(page);
    }

    /** Whether the patient comes with words about treatment left to sign. */
    public boolean isToBeSigned(AppointmentRow visit) {
        return toBeSigned.contains(visit.id());
    }

    public VisitState stateOf(AppointmentRow visit) {
        return VisitState.of(visit);
    }

    public List<VisitState> getStates() {
        return Stream.of(VisitState.values())
                .filter(state -> state != VisitState.RELEASED)
                .toList();
    }

    public List<PlaceRow> getPlaces() {
        return desk.getPlaces();
    }

    public List<PractitionerRow> getPractitioners() {
        if (practitioners == null) {
            practitioners = directory.bookable("");
        }
        return practitioners;
    }

    public boolean isManyDays() {
        return !getUntil().equals(getFrom());
    }

    public boolean isNewestFirst() {
        return "newest".equals(orderText);
    }

    public int getSize() {
        return SIZE;
    }

    /** This list without the page, for the pager. */
    public String getHref() {
        return href(isNewestFirst());
    }

    /** The same list in the other order. */
    public String getOtherOrderHref() {
        return href(!isNewestFirst());
    }

    private String href(boolean newestFirst) {
        var query = new ArrayList<String>();
        query.add("day=" + getFrom());
        query.add("until=" + getUntil());
        place().ifPresent(place -> query.add("place=" + place));
        providers().forEach(provider -> query.add("p=" + provider));
        getChosenState().ifPresent(state -> query.add("state=" + state.getWord()));
        if (newestFirst) {
            query.add("order=newest");
        }
        return "/staff/schedule/list?" + String.join("&", query);
    }

    public String getDayHref() {
        return new ScheduleAddress(
                        getFrom().equals(formats.getToday()) ? null : getFrom(),
                        place().orElse(null),
                        List.of(),
                        null,
                        null)
                .text();
    }

    public String getWeekHref() {
        return providers().stream()
                .findFirst()
                .map(who -> DeskLinks.week(who, getFrom()))
                .orElse("/staff/schedule/week?day=" + getFrom());
    }

    public String getPreviousHref() {
        return new ScheduleAddress(
                        getFrom().minusDays(1),
                        place().orElse(null),
                        List.copyOf(providers()),
                        getChosenState().orElse(null),
                        null)
                .under("/staff/schedule/list");
    }

    public String getNextHref() {
        return new ScheduleAddress(
                        getUntil().plusDays(1),
                        place().orElse(null),
                        List.copyOf(providers()),
                        getChosenState().orElse(null),
                        null)
                .under("/staff/schedule/list");
    }

    public @Nullable String getDay() {
        return dayText;
    }

    public void setDay(@Nullable String day) {
        this.dayText = day;
    }

    public @Nullable String getUntilText() {
        return untilText;
    }

    public void setUntilText(@Nullable String until) {
        this.untilText = until;
    }

    public @Nullable String getPlaceId() {
        return placeText;
    }

    public void setPlaceId(@Nullable String place) {
        this.placeText = place;
    }

    public @Nullable String getPractitionerId() {
        return practitionerText;
    }

    public void setPractitionerId(@Nullable String practitioner) {
        this.practitionerText = practitioner;
    }

    public @Nullable String getState() {
        return stateText;
    }

    public void setState(@Nullable String state) {
        this.stateText = state;
    }

    public @Nullable String getOrder() {
        return orderText;
    }

    public void setOrder(@Nullable String order) {
        this.orderText = order;
    }

    public int getFirst() {
        return first;
    }

    public void setFirst(int first) {
        this.first = first;
    }
}
