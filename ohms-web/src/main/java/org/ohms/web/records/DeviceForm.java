package org.ohms.web.records;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.ohms.records.coding.CodeSystem;
import org.ohms.records.coding.PartialDate;
import org.ohms.records.device.DeviceDraft;
import org.ohms.records.device.DeviceKind;

/** What somebody types about an implant or an aid. */
public class DeviceForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable DeviceKind kind;
    private String text = "";
    private String code = "";
    private String maker = "";
    private String model = "";
    private String udi = "";
    private String lot = "";
    private String serial = "";
    private String site = "";
    private String placed = "";
    private String placedBy = "";
    private String remark = "";
    private String gone = "";
    private String removed = "";
    private String why = "";

    /** What the use case is asked to keep. */
    DeviceDraft draft() {
        return new DeviceDraft(
                kind,
                ChartInput.concept(CodeSystem.SNOMED.name(), code, text),
                maker,
                model,
                udi,
                lot,
                serial,
                site,
                ChartInput.date(placed, "placed"),
                placedBy,
                remark);
    }

    /** Since when the chosen one is not there any more; nothing for today. */
    @Nullable
    PartialDate gone() {
        return ChartInput.date(removed, "removed");
    }

    public @Nullable DeviceKind getKind() {
        return kind;
    }

    public void setKind(@Nullable DeviceKind kind) {
        this.kind = kind;
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

    public String getMaker() {
        return maker;
    }

    public void setMaker(@Nullable String maker) {
        this.maker = maker == null ? "" : maker;
    }

    public String getModel() {
        return model;
    }

    public void setModel(@Nullable String model) {
        this.model = model == null ? "" : model;
    }

    public String getUdi() {
        return udi;
    }

    public void setUdi(@Nullable String udi) {
        this.udi = udi == null ? "" : udi;
    }

    public String getLot() {
        return lot;
    }

    public void setLot(@Nullable String lot) {
        this.lot = lot == null ? "" : lot;
    }

    public String getSerial() {
        return serial;
    }

    public void setSerial(@Nullable String serial) {
        this.serial = serial == null ? "" : serial;
    }

    public String getSite() {
        return site;
    }

    public void setSite(@Nullable String site) {
        this.site = site == null ? "" : site;
    }

    public String getPlaced() {
        return placed;
    }

    public void setPlaced(@Nullable String placed) {
        this.placed = placed == null ? "" : placed;
    }

    public String getPlacedBy() {
        return placedBy;
    }

    public void setPlacedBy(@Nullable String placedBy) {
        this.placedBy = placedBy == null ? "" : placedBy;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(@Nullable String remark) {
        this.remark = remark == null ? "" : remark;
    }

    public String getGone() {
        return gone;
    }

    public void setGone(@Nullable String gone) {
        this.gone = gone == null ? "" : gone;
    }

    public String getRemoved() {
        return removed;
    }

    public void setRemoved(@Nullable String removed) {
        this.removed = removed == null ? "" : removed;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = why == null ? "" : why;
    }
}
