package org.ohms.web.scheduling;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.waitlist.WaitlistUrgency;
import org.ohms.scheduling.waitlist.WaitlistWish;
import org.ohms.web.shared.UrlValues;

/** When it would suit somebody who waits. */
public final class WaitlistForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int WEEKS = 8;

    private @Nullable String service;
    private @Nullable String practitioner;
    private @Nullable String place;
    private ArrayList<String> days = new ArrayList<>(getWeek());
    private @Nullable LocalTime beginsFrom;
    private @Nullable LocalTime beginsUntil;
    private @Nullable LocalDate fromOn;
    private @Nullable LocalDate untilOn;
    private WaitlistUrgency urgency = WaitlistUrgency.ROUTINE;
    private @Nullable String note;

    /** Begins with any time from today on. */
    public void beginAt(LocalDate today) {
        if (fromOn == null && untilOn == null) {
            fromOn = today;
            untilOn = today.plusWeeks(WEEKS);
        }
    }

    /** What it says; an hour that is left open does not matter. */
    public WaitlistWish wish() {
        var wanted = EnumSet.noneOf(DayOfWeek.class);
        days.stream()
                .filter(getWeek()::contains)
                .map(day -> DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)))
                .forEach(wanted::add);
        return new WaitlistWish(
                UrlValues.service(service).orElse(null),
                UrlValues.practitioner(practitioner).orElse(null),
                UrlValues.place(place).orElse(null),
                wanted,
                beginsFrom == null ? WaitlistWish.EARLIEST : beginsFrom,
                beginsUntil == null ? WaitlistWish.LATEST : beginsUntil,
                fromOn,
                untilOn,
                urgency,
                note == null ? "" : note);
    }

    /** The days of a week as texts name them. */
    public List<String> getWeek() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> day.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    public List<WaitlistUrgency> getUrgencies() {
        return List.of(WaitlistUrgency.values());
    }

    public @Nullable String getService() {
        return service;
    }

    public void setService(@Nullable String service) {
        this.service = service;
    }

    public @Nullable String getPractitioner() {
        return practitioner;
    }

    public void setPractitioner(@Nullable String practitioner) {
        this.practitioner = practitioner;
    }

    public @Nullable String getPlace() {
        return place;
    }

    public void setPlace(@Nullable String place) {
        this.place = place;
    }

    public List<String> getDays() {
        return days;
    }

    public void setDays(@Nullable List<String> days) {
        this.days = days == null ? new ArrayList<>() : new ArrayList<>(days);
    }

    public @Nullable LocalTime getBeginsFrom() {
        return beginsFrom;
    }

    public void setBeginsFrom(@Nullable LocalTime beginsFrom) {
        this.beginsFrom = beginsFrom;
    }

    public @Nullable LocalTime getBeginsUntil() {
        return beginsUntil;
    }

    public void setBeginsUntil(@Nullable LocalTime beginsUntil) {
        this.beginsUntil = beginsUntil;
    }

    public @Nullable LocalDate getFromOn() {
        return fromOn;
    }

    public void setFromOn(@Nullable LocalDate fromOn) {
        this.fromOn = fromOn;
    }

    public @Nullable LocalDate getUntilOn() {
        return untilOn;
    }

    public void setUntilOn(@Nullable LocalDate untilOn) {
        this.untilOn = untilOn;
    }

    public WaitlistUrgency getUrgency() {
        return urgency;
    }

    public void setUrgency(@Nullable WaitlistUrgency urgency) {
        this.urgency = urgency == null ? WaitlistUrgency.ROUTINE : urgency;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }
}
