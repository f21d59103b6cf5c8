package org.ohms.web.records;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.condition.ClinicalStatus;
import org.ohms.records.condition.ConditionDraft;
import org.ohms.records.condition.ConditionRow;
import org.ohms.records.condition.Severity;
import org.ohms.records.condition.VerificationStatus;

/** What somebody types about a problem. */
public class ProblemForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String text = "";
    private String system = "";
    private String code = "";
    private @Nullable ClinicalStatus clinical;
    private @Nullable VerificationStatus verification;
    private @Nullable Severity severity;
    private String onset = "";
    private String abatement = "";
    private String remark = "";
    private @Nullable Clearance sensitivity;
    private long version;

    /** What the use case is asked to keep. */
    ConditionDraft draft() {
        return new ConditionDraft(
                ChartInput.concept(system, code, text),
                clinical,
                verification,
                severity,
                ChartInput.date(onset, "onset"),
                ChartInput.date(abatement, "abatement"),
                remark,
                sensitivity);
    }

    /** Shows how it stands now. */
    void show(ConditionRow row) {
        text = row.what().text();
        system = ChartInput.system(row.what());
        code = ChartInput.code(row.what());
        clinical = row.clinical();
        verification = row.verification();
        severity = row.severity();
        onset = ChartInput.text(row.onset());
        abatement = ChartInput.text(row.abatement());
        remark = row.remark();
        sensitivity = row.sensitivity();
        version = row.version();
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text;
    }

    public String getSystem() {
        return system;
    }

    public void setSystem(@Nullable String system) {
        this.system = system == null ? "" : system;
    }

    public String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code == null ? "" : code;
    }

    public @Nullable ClinicalStatus getClinical() {
        return clinical;
    }

    public void setClinical(@Nullable ClinicalStatus clinical) {
        this.clinical = clinical;
    }

    public @Nullable VerificationStatus getVerification() {
        return verification;
    }

    public void setVerification(@Nullable VerificationStatus verification) {
        this.verification = verification;
    }

    public @Nullable Severity getSeverity() {
        return severity;
    }

    public void setSeverity(@Nullable Severity severity) {
        this.severity = severity;
    }

    public String getOnset() {
        return onset;
    }

    public void setOnset(@Nullable String onset) {
        this.onset = onset == null ? "" : onset;
    }

    public String getAbatement() {
        return abatement;
    }

    public void setAbatement(@Nullable String abatement) {
        this.abatement = abatement == null ? "" : abatement;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(@Nullable String remark) {
        this.remark = remark == null ? "" : remark;
    }

    public @Nullable Clearance getSensitivity() {
        return sensitivity;
    }

    public void setSensitivity(@Nullable Clearance sensitivity) {
        this.sensitivity = sensitivity;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
