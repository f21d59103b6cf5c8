package org.ohms.web.planning;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.availability.ExceptionRow;
import org.ohms.scheduling.availability.ExtraHours;
import org.ohms.scheduling.availability.PlanPreview;
import org.ohms.scheduling.availability.RuleKind;
import org.ohms.scheduling.availability.SchedulePlanning;
import org.ohms.scheduling.availability.WeeklyPlan;
import org.ohms.scheduling.place.PlaceDirectory;
import org.ohms.scheduling.place.PlaceRow;
import org.ohms.scheduling.place.RoomRow;
import org.ohms.scheduling.practitioner.PractitionerDirectory;
import org.ohms.scheduling.practitioner.PractitionerRow;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PractitionerId;
import org.ohms.web.shared.DraftBox;
import org.ohms.web.shared.Formats;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** Somebody's weekly hours and exceptions; what a change means is shown before it is saved. */
@Named
@ViewScoped
@ShowsRefusals
public class AvailabilityView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int PREVIEW_DAYS = 14;
    private static final int MOST_RULES = 100;

    @Inject
    transient SchedulePlanning planning;

    @Inject
    transient PractitionerDirectory directory;

    @Inject
    transient PlaceDirectory directoryOfPlaces;

    @Inject
    transient Formats formats;

    @Inject
    transient Toasts toasts;

    @Inject
    transient DraftBox drafts;

    private String doctor = "";
    private List<RuleForm> rules = new ArrayList<>();
    private long version;
    private transient List<PractitionerRow> everybody = List.of();
    private transient List<PlaceRow> places = List.of();
    private transient @Nullable WeeklyPlan plan;
    private transient @Nullable PlanPreview preview;
    private @Nullable LocalDate extraDate;
    private @Nullable LocalTime extraFrom;
    private @Nullable LocalTime extraUntil;
    private String extraPlace = "";

    /** Reads whose hours the address names. */
    public void load() {
        everybody = directory.bookable("");
        places = directoryOfPlaces.places().stream().filter(PlaceRow::open).toList();
        if (doctor.isEmpty()) {
            return;
        }
        var read = planning.plan(id());
        plan = read;
        version = read.version();
        rules = new ArrayList<>(read.rules().stream().map(RuleForm::of).toList());
        drafts.rows("hours", doctor, "day").ifPresent(this::makeRoomFor);
    }

    /** As many rules as the draft has that is put back. */
    private void makeRoomFor(int rows) {
        while (rules.size() < Math.min(rows, MOST_RULES)) {
            add();
        }
        while (rules.size() > rows) {
            rules.remove(rules.size() - 1);
        }
    }

    /** One more rule, at the place they usually are. */
    public void add() {
        rules.add(RuleForm.empty(formats.getToday(), usualPlace()));
    }

    public void remove(RuleForm rule) {
        rules.remove(rule);
    }

    /** Copies a rule to the days after it until Friday. */
    public void untilFriday(RuleForm rule) {
        var kept = rule.rule(formats.getToday());
        for (var day = rule.getDay(); day.compareTo(DayOfWeek.FRIDAY) < 0; day = day.plus(1)) {
            var copy = RuleForm.of(kept);
            copy.setDay(day.plus(1));
            rules.add(copy);
        }
    }

    /** What the rules as typed would mean for the next two weeks. */
    public void look() {
        preview = planning.preview(id(), wanted(), formats.getToday(), PREVIEW_DAYS);
    }

    public String save() {
        planning.save(id(), version, wanted());
        drafts.saved("hours", doctor);
        toasts.say("planning.hours.saved");
        return here();
    }

    /** Opens hours beside the weekly ones. */
    public String addExtra() {
        var date = extraDate;
        var from = extraFrom;
        var until = extraUntil;
        var refusals = new Refusals();
        refusals.when(date == null, Refusal.of(CommonRefusal.REQUIRED).at("date"));
        refusals.when(from == null, Refusal.of(CommonRefusal.REQUIRED).at("xfrom"));
        refusals.when(until == null, Refusal.of(CommonRefusal.REQUIRED).at("xuntil"));
        refusals.when(extraPlace.isBlank(), Refusal.of(CommonRefusal.REQUIRED).at("xplace"));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        try {
            planning.addExtraHours(new ExtraHours(
                    id(),
                    UrlValues.required(UrlValues.place(extraPlace)),
                    null,
                    Objects.requireNonNull(date),
                    Objects.requireNonNull(from),
                    Objects.requireNonNull(until)));
        } catch (DomainException refused) {
            throw besideTheExtraHours(refused);
        }
        toasts.say("planning.extra.saved");
        return here();
    }

    /** The weekly hours above have an end as well; what is wrong with the extra hours stands beside theirs. */
    private static DomainException besideTheExtraHours(DomainException refused) {
        return new DomainException(
                refused.kind(),
                refused.refusals().stream()
                        .map(refusal -> "until".equals(refusal.field()) ? refusal.at("xuntil") : refusal)
                        .toList());
    }

    public String removeExtra(ExceptionRow extra) {
        planning.removeExtraHours(extra.id());
        toasts.say("planning.extra.removed");
        return here();
    }

    private List<org.ohms.scheduling.availability.WeeklyRule> wanted() {
        var today = formats.getToday();
        return rules.stream().map(rule -> rule.rule(today)).toList();
    }

    private String usualPlace() {
        if (plan != null && plan.practitioner().place() != null) {
            return plan.practitioner().place().toString();
        }
        return places.isEmpty() ? "" : places.get(0).id().toString();
    }

    private String here() {
        return "/staff/availability?faces-redirect=true&doctor=" + doctor;
    }

    private PractitionerId id() {
        return UrlValues.required(UrlValues.practitioner(doctor));
    }

    /** Rooms of the place a rule is at. */
    public List<RoomRow> rooms(RuleForm rule) {
        return places.stream()
                .filter(place -> place.id().toString().equals(rule.getPlace()))
                .findFirst()
                .map(PlaceRow::openRooms)
                .orElse(List.of());
    }

    /** The exceptions that are extra hours; absences have a page of their own. */
    public List<ExceptionRow> getExtras() {
        return plan == null
                ? List.of()
                : plan.exceptions().stream().filter(one -> !one.away()).toList();
    }

    public List<ExceptionRow> getAbsences() {
        return plan == null
                ? List.of()
                : plan.exceptions().stream().filter(ExceptionRow::away).toList();
    }

    public DayOfWeek[] getDays() {
        return DayOfWeek.values();
    }

    public RuleKind[] getKinds() {
        return RuleKind.values();
    }

    public List<PractitionerRow> getEverybody() {
        return everybody;
    }

    public List<PlaceRow> getPlaces() {
        return places;
    }

    public @Nullable WeeklyPlan getPlan() {
        return plan;
    }

    public @Nullable PlanPreview getPreview() {
        return preview;
    }

    /** Of the plan as it was when the form was filled; a draft brings its own back. */
    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public List<RuleForm> getRules() {
        return rules;
    }

    public String getDoctor() {
        return doctor;
    }

    public void setDoctor(@Nullable String doctor) {
        this.doctor = doctor == null ? "" : doctor;
    }

    public @Nullable LocalDate getExtraDate() {
        return extraDate;
    }

    public void setExtraDate(@Nullable LocalDate extraDate) {
        this.extraDate = extraDate;
    }

    public @Nullable LocalTime getExtraFrom() {
        return extraFrom;
    }

    public void setExtraFrom(@Nullable LocalTime extraFrom) {
        this.extraFrom = extraFrom;
    }

    public @Nullable LocalTime getExtraUntil() {
        return extraUntil;
    }

    public void setExtraUntil(@Nullable LocalTime extraUntil) {
        this.extraUntil = extraUntil;
    }

    public String getExtraPlace() {
        return extraPlace;
    }

    public void setExtraPlace(@Nullable String extraPlace) {
        this.extraPlace = extraPlace == null ? "" : extraPlace;
    }
}
