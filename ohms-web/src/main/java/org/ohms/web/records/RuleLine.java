package org.ohms.web.records;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.ohms.records.compare.ChangeMeasure;
import org.ohms.records.compare.ChangeRule;
import org.ohms.records.compare.RuleDraft;
import org.ohms.records.observation.Quantity;

/** One rule of change, as somebody types it. */
public class RuleLine implements Serializable {
    private static final long serialVersionUID = 1L;

    private String test = "";
    private String code = "";
    private String unit = "";
    private @Nullable ChangeMeasure measure;
    private @Nullable BigDecimal least;
    private @Nullable Integer days;
    private String source = "";

    static RuleLine of(ChangeRule rule) {
        var line = new RuleLine();
        line.test = rule.test();
        line.code = rule.code();
        line.unit = rule.unit();
        line.measure = rule.measure();
        line.least = new BigDecimal(Quantity.plain(rule.least()));
        line.days = rule.days();
        line.source = rule.source();
        return line;
    }

    RuleDraft draft() {
        return new RuleDraft(code, test, unit, measure, least, days, source);
    }

    public String getTest() {
        return test;
    }

    public void setTest(@Nullable String test) {
        this.test = test == null ? "" : test;
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

    public @Nullable ChangeMeasure getMeasure() {
        return measure;
    }

    public void setMeasure(@Nullable ChangeMeasure measure) {
        this.measure = measure;
    }

    public @Nullable BigDecimal getLeast() {
        return least;
    }

    public void setLeast(@Nullable BigDecimal least) {
        this.least = least;
    }

    public @Nullable Integer getDays() {
        return days;
    }

    public void setDays(@Nullable Integer days) {
        this.days = days;
    }

    public String getSource() {
        return source;
    }

    public void setSource(@Nullable String source) {
        this.source = source == null ? "" : source;
    }
}
