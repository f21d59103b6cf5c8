package org.ohms.web.records;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ohms.records.coding.CodeSystem;
import org.ohms.records.immunization.ImmunizationDraft;

/** What somebody types about a vaccine. */
public class VaccineForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String text = "";
    private String code = "";
    private boolean given = true;
    private String occurred = "";
    private String lot = "";
    private @Nullable LocalDate expiresOn;
    private boolean givenHere = true;
    private String remark = "";

    /** What the use case is asked to keep. */
    ImmunizationDraft draft() {
        return new ImmunizationDraft(
                ChartInput.concept(CodeSystem.CVX.name(), code, text),
                given,
                ChartInput.date(occurred, "occurred"),
                lot,
                expiresOn,
                givenHere,
                remark);
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

    public boolean isGiven() {
        return given;
    }

    public void setGiven(boolean given) {
        this.given = given;
    }

    public String getOccurred() {
        return occurred;
    }

    public void setOccurred(@Nullable String occurred) {
        this.occurred = occurred == null ? "" : occurred;
    }

    public String getLot() {
        return lot;
    }

    public void setLot(@Nullable String lot) {
        this.lot = lot == null ? "" : lot;
    }

    public @Nullable LocalDate getExpiresOn() {
        return expiresOn;
    }

    public void setExpiresOn(@Nullable LocalDate expiresOn) {
        this.expiresOn = expiresOn;
    }

    public boolean isGivenHere() {
        return givenHere;
    }

    public void setGivenHere(boolean givenHere) {
        this.givenHere = givenHere;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(@Nullable String remark) {
        this.remark = remark == null ? "" : remark;
    }
}
