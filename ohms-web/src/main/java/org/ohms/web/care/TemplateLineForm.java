package org.ohms.web.care;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.ohms.care.plan.PlanTemplateLineDraft;
import org.ohms.care.plan.PlanTemplateRow;

/** One line of a template of plans, as somebody types it. */
public class TemplateLineForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private PlanTemplateRow.@Nullable Kind kind = PlanTemplateRow.Kind.PATIENT;
    private String what = "";
    private String code = "";
    private String unit = "";
    private @Nullable BigDecimal low;
    private @Nullable BigDecimal high;
    private @Nullable Integer everyDays;
    private @Nullable Integer dueDays;
    private String ownerRole = "";
    private String source = "";

    static TemplateLineForm of(PlanTemplateRow.Line from) {
        var line = new TemplateLineForm();
        line.kind = from.kind();
        line.what = from.what();
        line.setCode(from.code());
        line.setUnit(from.unit());
        line.low = from.low();
        line.high = from.high();
        line.everyDays = from.everyDays();
        line.dueDays = from.dueDays();
        line.setOwnerRole(from.ownerRole());
        line.setSource(from.source());
        return line;
    }

    PlanTemplateLineDraft draft() {
        return new PlanTemplateLineDraft(
                kind, what, code, unit, low, high, everyDays, dueDays, ownerRole.isBlank() ? null : ownerRole, source);
    }

    public PlanTemplateRow.@Nullable Kind getKind() {
        return kind;
    }

    public void setKind(PlanTemplateRow.@Nullable Kind kind) {
        this.kind = kind;
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(@Nullable String what) {
        this.what = what == null ? "" : what;
    }

    public String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code == null ? "" : code;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(@Nullable String unit) {
        this.unit = unit == null ? "" : unit;
    }

    public @Nullable BigDecimal getLow() {
        return low;
    }

    public void setLow(@Nullable BigDecimal low) {
        this.low = low;
    }

    public @Nullable BigDecimal getHigh() {
        return high;
    }

    public void setHigh(@Nullable BigDecimal high) {
        this.high = high;
    }

    public @Nullable Integer getEveryDays() {
        return everyDays;
    }

    public void setEveryDays(@Nullable Integer everyDays) {
        this.everyDays = everyDays;
    }

    public @Nullable Integer getDueDays() {
        return dueDays;
    }

    public void setDueDays(@Nullable Integer dueDays) {
        this.dueDays = dueDays;
    }

    public String getOwnerRole() {
        return ownerRole;
    }

    public void setOwnerRole(@Nullable String ownerRole) {
        this.ownerRole = ownerRole == null ? "" : ownerRole;
    }

    public String getSource() {
        return source;
    }

    public void setSource(@Nullable String source) {
        this.source = source == null ? "" : source;
    }
}
