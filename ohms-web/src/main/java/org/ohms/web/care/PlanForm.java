package org.ohms.web.care;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ohms.care.plan.BeginCarePlan;
import org.ohms.care.plan.PlanCategory;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.PatientId;
import org.ohms.web.shared.UrlValues;

/** What somebody types to begin a plan, or to change one. */
public final class PlanForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String template = "";
    private @Nullable PlanCategory category;
    private String title = "";
    private String aim = "";
    private String startsOn = "";
    private String endsOn = "";

    BeginCarePlan wanted(PatientId patient) {
        return new BeginCarePlan(
                patient,
                template.isBlank() ? null : UrlValues.required(UrlValues.id(template)),
                category,
                title,
                aim,
                day(startsOn, "startsOn"),
                getLastDay());
    }

    @Nullable
    LocalDate getLastDay() {
        return day(endsOn, "endsOn");
    }

    /** A day somebody typed; null while none is. */
    static @Nullable LocalDate day(String typed, String field) {
        return typed.isBlank()
                ? null
                : UrlValues.day(typed.strip())
                        .orElseThrow(() -> DomainException.invalid(
                                Refusal.of(CommonRefusal.MALFORMED).at(field)));
    }

    void show(String called, String wantedAim, @Nullable LocalDate last) {
        title = called;
        aim = wantedAim;
        endsOn = last == null ? "" : last.toString();
    }

    public String getTemplate() {
        return template;
    }

    public void setTemplate(@Nullable String template) {
        this.template = template == null ? "" : template;
    }

    public @Nullable PlanCategory getCategory() {
        return category;
    }

    public void setCategory(@Nullable PlanCategory category) {
        this.category = category;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title == null ? "" : title;
    }

    public String getAim() {
        return aim;
    }

    public void setAim(@Nullable String aim) {
        this.aim = aim == null ? "" : aim;
    }

    public String getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(@Nullable String startsOn) {
        this.startsOn = startsOn == null ? "" : startsOn;
    }

    public String getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(@Nullable String endsOn) {
        this.endsOn = endsOn == null ? "" : endsOn;
    }
}
