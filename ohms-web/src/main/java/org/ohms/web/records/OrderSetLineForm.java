package org.ohms.web.records;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.ohms.records.coding.CodeSystem;
import org.ohms.records.order.OrderCategory;
import org.ohms.records.order.OrderPriority;
import org.ohms.records.orderset.OrderSetLine;
import org.ohms.records.orderset.OrderSetRow;

/** One order of a set, as somebody types it. */
public class OrderSetLineForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable OrderCategory category = OrderCategory.LABORATORY;
    private @Nullable OrderPriority priority = OrderPriority.ROUTINE;
    private String text = "";
    private String code = "";
    private String remark = "";

    static OrderSetLineForm of(OrderSetRow.Item item) {
        var line = new OrderSetLineForm();
        line.category = item.category();
        line.priority = item.priority();
        line.text = item.what().text();
        line.code = ChartInput.code(item.what());
        line.setRemark(item.remark());
        return line;
    }

    OrderSetLine line() {
        return new OrderSetLine(category, priority, ChartInput.concept(CodeSystem.LOINC.name(), code, text), remark);
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

    public String getRemark() {
        return remark;
    }

    public void setRemark(@Nullable String remark) {
        this.remark = remark == null ? "" : remark;
    }
}
