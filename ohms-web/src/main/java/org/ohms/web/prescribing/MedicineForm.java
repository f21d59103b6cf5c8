package org.ohms.web.prescribing;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.prescribing.medicine.MedicineDraft;
import org.ohms.prescribing.medicine.MedicineOrigin;
import org.ohms.prescribing.medicine.MedicineRow;
import org.ohms.prescribing.medicine.StopReason;
import org.ohms.web.records.ChartInput;

/** What somebody types about a medicine a patient takes. */
public class MedicineForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String text = "";
    private String code = "";
    private @Nullable MedicineOrigin origin;
    private String dose = "";
    private String started = "";
    private String remark = "";
    private @Nullable Clearance sensitivity;
    private @Nullable StopReason stopReason;
    private String stopped = "";
    private String until = "";
    private String why = "";
    private long version;

    /** What the use case is asked to keep. */
    MedicineDraft draft() {
        return new MedicineDraft(
                origin,
                ChartInput.concept("RXNORM", code, text),
                dose,
                ChartInput.date(started, "started"),
                remark,
                sensitivity);
    }

    /** Shows how it stands now. */
    void show(MedicineRow row) {
        text = row.what().text();
        code = ChartInput.code(row.what());
        origin = row.origin();
        dose = row.dose();
        started = ChartInput.text(row.started());
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

    public String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code == null ? "" : code;
    }

    public @Nullable MedicineOrigin getOrigin() {
        return origin;
    }

    public void setOrigin(@Nullable MedicineOrigin origin) {
        this.origin = origin;
    }

    public String getDose() {
        return dose;
    }

    public void setDose(@Nullable String dose) {
        this.dose = dose == null ? "" : dose;
    }

    public String getStarted() {
        return started;
    }

    public void setStarted(@Nullable String started) {
        this.started = started == null ? "" : started;
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

    public @Nullable StopReason getStopReason() {
        return stopReason;
    }

    public void setStopReason(@Nullable StopReason stopReason) {
        this.stopReason = stopReason;
    }

    public String getStopped() {
        return stopped;
    }

    public void setStopped(@Nullable String stopped) {
        this.stopped = stopped == null ? "" : stopped;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(@Nullable String until) {
        this.until = until == null ? "" : until;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = why == null ? "" : why;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
