package org.ohms.web.records;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.coding.CodeSystem;
import org.ohms.records.order.OrderCategory;
import org.ohms.records.order.OrderPriority;
import org.ohms.records.order.PlaceOrder;
import org.ohms.shared.id.PatientId;

/** What somebody types of an order. */
public class OrderForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable OrderCategory category;
    private @Nullable OrderPriority priority;
    private String text = "";
    private String code = "";
    private String reason = "";
    private String remark = "";
    private @Nullable Clearance sensitivity;

    /** What the use case is asked to keep. */
    PlaceOrder wanted(PatientId patient) {
        return new PlaceOrder(
                patient,
                null,
                category,
                priority,
                ChartInput.concept(CodeSystem.LOINC.name(), code, text),
                reason,
                remark,
                sensitivity);
    }

    public @Nullable OrderCategory getCategory() {
        return category;
    }

    public void setCategory(@Nullable OrderCategory category) {
        this.category = category;
    }

    public @Nullable OrderPriority getPriority() {
        return priority;
    }

    public void setPriority(@Nullable OrderPriority priority) {
        this.priority = priority;
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

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
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
}
