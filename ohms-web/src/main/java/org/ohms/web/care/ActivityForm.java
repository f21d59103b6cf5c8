package org.ohms.web.care;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.care.plan.SetActivity;
import org.ohms.shared.id.PatientId;

/** What somebody types that the patient is to do. */
public final class ActivityForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String what = "";
    private String details = "";
    private String measurement = "";
    private @Nullable Integer everyDays;
    private String dueOn = "";

    SetActivity wanted(PatientId patient, UUID plan) {
        return new SetActivity(patient, plan, what, details, measurement, everyDays, PlanForm.day(dueOn, "dueOn"));
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(@Nullable String what) {
        this.what = what == null ? "" : what;
    }

    public String getDetails() {
        return details;
    }

    public void setDetails(@Nullable String details) {
        this.details = details == null ? "" : details;
    }

    public String getMeasurement() {
        return measurement;
    }

    public void setMeasurement(@Nullable String measurement) {
        this.measurement = measurement == null ? "" : measurement;
    }

    public @Nullable Integer getEveryDays() {
        return everyDays;
    }

    public void setEveryDays(@Nullable Integer everyDays) {
        this.everyDays = everyDays;
    }

    public String getDueOn() {
        return dueOn;
    }

    public void setDueOn(@Nullable String dueOn) {
        this.dueOn = dueOn == null ? "" : dueOn;
    }
}
