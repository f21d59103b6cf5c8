package org.ohms.web.planning;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.availability.RuleKind;
import org.ohms.scheduling.availability.WeeklyRule;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.web.shared.UrlValues;

/** One weekly rule as it is typed. */
public class RuleForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private RuleKind kind = RuleKind.HOURS;
    private DayOfWeek day = DayOfWeek.MONDAY;
    private @Nullable LocalTime from;
    private @Nullable LocalTime until;
    private String place = "";
    private String room = "";
    private Set<String> services = Set.of();
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validUntil;
    private String label = "";

    static RuleForm empty(LocalDate today, String place) {
        var form = new RuleForm();
        form.validFrom = today;
        form.place = place;
        form.from = LocalTime.of(8, 0);
        form.until = LocalTime.of(16, 0);
        return form;
    }

    static RuleForm of(WeeklyRule rule) {
        var form = new RuleForm();
        form.kind = rule.kind();
        form.day = rule.day();
        form.from = rule.from();
        form.until = rule.until();
        form.place = rule.place().toString();
        form.room = rule.room() == null ? "" : rule.room().toString();
        form.services = rule.services().stream().map(ServiceId::toString).collect(Collectors.toSet());
        form.validFrom = rule.validFrom();
        form.validUntil = rule.validUntil();
        form.label = rule.label();
        return form;
    }

    WeeklyRule rule(LocalDate today) {
        return new WeeklyRule(
                kind,
                day,
                from == null ? LocalTime.MIDNIGHT : from,
                until == null ? LocalTime.MIDNIGHT : until,
                UrlValues.required(UrlValues.place(place)),
                room.isBlank() ? null : UrlValues.required(UrlValues.room(room)),
                services.stream().map(ServiceId::of).collect(Collectors.toSet()),
                validFrom == null ? today : validFrom,
                validUntil,
                label);
    }

    public RuleKind getKind() {
        return kind;
    }

    public void setKind(RuleKind kind) {
        this.kind = kind;
    }

    public DayOfWeek getDay() {
        return day;
    }

    public void setDay(DayOfWeek day) {
        this.day = day;
    }

    public @Nullable LocalTime getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalTime from) {
        this.from = from;
    }

    public @Nullable LocalTime getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalTime until) {
        this.until = until;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(@Nullable String place) {
        this.place = place == null ? "" : place;
    }

    public String getRoom() {
        return room;
    }

    public void setRoom(@Nullable String room) {
        this.room = room == null ? "" : room;
    }

    public @Nullable LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(@Nullable LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public @Nullable LocalDate getValidUntil() {
        return validUntil;
    }

    public void setValidUntil(@Nullable LocalDate validUntil) {
        this.validUntil = validUntil;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(@Nullable String label) {
        this.label = label == null ? "" : label;
    }
}
