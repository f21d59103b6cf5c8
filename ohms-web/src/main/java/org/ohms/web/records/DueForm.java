package org.ohms.web.records;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ohms.records.coding.CodeSystem;
import org.ohms.records.immunization.DueDraft;

/** What somebody types about a vaccine that is advised. */
public class DueForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String text = "";
    private String code = "";
    private @Nullable LocalDate dueFrom;
    private @Nullable LocalDate dueBy;
    private String reason = "";

    /** What the use case is asked to keep. */
    DueDraft draft() {
        return new DueDraft(ChartInput.concept(CodeSystem.CVX.name(), code, text), dueFrom, dueBy, reason);
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text;
    }

    public String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code == null ? "" : code;
    }

    public @Nullable LocalDate getDueFrom() {
        return dueFrom;
    }

    public void setDueFrom(@Nullable LocalDate dueFrom) {
        this.dueFrom = dueFrom;
    }

    public @Nullable LocalDate getDueBy() {
        return dueBy;
    }

    public void setDueBy(@Nullable LocalDate dueBy) {
        this.dueBy = dueBy;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
