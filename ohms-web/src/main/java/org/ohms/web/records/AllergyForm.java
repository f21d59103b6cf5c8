package org.ohms.web.records;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.records.allergy.AllergyCategory;
import org.ohms.records.allergy.AllergyClinical;
import org.ohms.records.allergy.AllergyDraft;
import org.ohms.records.allergy.AllergyKind;
import org.ohms.records.allergy.AllergyRow;
import org.ohms.records.allergy.AllergyVerification;
import org.ohms.records.allergy.Criticality;
import org.ohms.records.allergy.ReactionSeverity;

/** What somebody types about an allergy. */
public class AllergyForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String text = "";
    private String system = "";
    private String code = "";
    private @Nullable AllergyKind kind;
    private @Nullable AllergyCategory category;
    private String reactions = "";
    private @Nullable Criticality criticality;
    private @Nullable ReactionSeverity severity;
    private @Nullable AllergyClinical clinical;
    private @Nullable AllergyVerification verification;
    private String onset = "";
    private String remark = "";
    private long version;

    /** What the use case is asked to keep; reactions are parted by commas. */
    AllergyDraft draft() {
        return new AllergyDraft(
                ChartInput.concept(system, code, text),
                kind,
                category,
                List.of(reactions.split(",")),
                criticality,
                severity,
                clinical,
                verification,
                ChartInput.date(onset, "onset"),
                remark);
    }

    /** Shows how it stands now. */
    void show(AllergyRow row) {
        text = row.substance().text();
        system = ChartInput.system(row.substance());
        code = ChartInput.code(row.substance());
        kind = row.kind();
        category = row.category();
        reactions = String.join(", ", row.reactions());
        criticality = row.criticality();
        severity = row.severity();
        clinical = row.clinical();
        verification = row.verification();
        onset = ChartInput.text(row.onset());
        remark = row.remark();
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

    public @Nullable AllergyKind getKind() {
        return kind;
    }

    public void setKind(@Nullable AllergyKind kind) {
        this.kind = kind;
    }

    public @Nullable AllergyCategory getCategory() {
        return category;
    }

    public void setCategory(@Nullable AllergyCategory category) {
        this.category = category;
    }

    public String getReactions() {
        return reactions;
    }

    public void setReactions(@Nullable String reactions) {
        this.reactions = reactions == null ? "" : reactions;
    }

    public @Nullable Criticality getCriticality() {
        return criticality;
    }

    public void setCriticality(@Nullable Criticality criticality) {
        this.criticality = criticality;
    }

    public @Nullable ReactionSeverity getSeverity() {
        return severity;
    }

    public void setSeverity(@Nullable ReactionSeverity severity) {
        this.severity = severity;
    }

    public @Nullable AllergyClinical getClinical() {
        return clinical;
    }

    public void setClinical(@Nullable AllergyClinical clinical) {
        this.clinical = clinical;
    }

    public @Nullable AllergyVerification getVerification() {
        return verification;
    }

    public void setVerification(@Nullable AllergyVerification verification) {
        this.verification = verification;
    }

    public String getOnset() {
        return onset;
    }

    public void setOnset(@Nullable String onset) {
        this.onset = onset == null ? "" : onset;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(@Nullable String remark) {
        this.remark = remark == null ? "" : remark;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
