package org.ohms.web.records;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.coding.Concept;
import org.ohms.records.report.EnterResult;
import org.ohms.records.report.ReportCategory;
import org.ohms.shared.id.PatientId;
import org.ohms.web.shared.UrlValues;

/** What somebody types of a result. */
public class ResultForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable ReportCategory category;
    private String text = "";
    private String conclusion = "";
    private boolean critical;
    private @Nullable Clearance sensitivity;
    private String order = "";

    private final List<ResultLine> lines = new ArrayList<>();

    /** What the use case is asked to keep. */
    EnterResult entered(PatientId patient) {
        return new EnterResult(
                patient,
                null,
                UrlValues.id(order).orElse(null),
                category,
                Concept.of(text),
                null,
                conclusion,
                critical,
                lines.stream().map(ResultLine::item).toList(),
                sensitivity);
    }

    public List<ResultLine> getLines() {
        return lines;
    }

    public void addLine() {
        lines.add(new ResultLine());
    }

    public @Nullable ReportCategory getCategory() {
        return category;
    }

    public void setCategory(@Nullable ReportCategory category) {
        this.category = category;
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text;
    }

    public String getConclusion() {
        return conclusion;
    }

    public void setConclusion(@Nullable String conclusion) {
        this.conclusion = conclusion == null ? "" : conclusion;
    }

    public boolean isCritical() {
        return critical;
    }

    public void setCritical(boolean critical) {
        this.critical = critical;
    }

    public @Nullable Clearance getSensitivity() {
        return sensitivity;
    }

    public void setSensitivity(@Nullable Clearance sensitivity) {
        this.sensitivity = sensitivity;
    }

    public String getOrder() {
        return order;
    }

    public void setOrder(@Nullable String order) {
        this.order = order == null ? "" : order;
    }
}
