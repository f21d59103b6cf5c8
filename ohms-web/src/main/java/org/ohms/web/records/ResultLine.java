package org.ohms.web.records;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.ohms.records.coding.CodeSystem;
import org.ohms.records.report.ResultItem;

/** One line of a result, as somebody types it. */
public class ResultLine implements Serializable {
    private static final long serialVersionUID = 1L;

    private String name = "";
    private String code = "";
    private @Nullable BigDecimal value;
    private String unit = "";
    private String answer = "";
    private @Nullable BigDecimal low;
    private @Nullable BigDecimal high;

    ResultItem item() {
        return new ResultItem(ChartInput.concept(CodeSystem.LOINC.name(), code, name), value, unit, answer, low, high);
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code == null ? "" : code;
    }

    public @Nullable BigDecimal getValue() {
        return value;
    }

    public void setValue(@Nullable BigDecimal value) {
        this.value = value;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(@Nullable String unit) {
        this.unit = unit == null ? "" : unit;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer == null ? "" : answer;
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
}
