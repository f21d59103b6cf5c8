package org.ohms.web.records;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.ohms.records.observation.Consciousness;
import org.ohms.records.observation.TakeVitals;
import org.ohms.shared.id.PatientId;

/** What somebody types at the bedside. */
public class VitalsForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable BigDecimal systolic;
    private @Nullable BigDecimal diastolic;
    private @Nullable BigDecimal pulse;
    private @Nullable BigDecimal respiration;
    private @Nullable BigDecimal temperature;
    private @Nullable BigDecimal oxygen;
    private @Nullable BigDecimal weight;
    private @Nullable BigDecimal height;
    private @Nullable BigDecimal head;
    private String supply = "";
    private boolean hypercapnic;
    private @Nullable Consciousness consciousness;

    /** What the use case is asked to keep. */
    TakeVitals taken(PatientId patient) {
        return new TakeVitals(
                patient,
                null,
                null,
                systolic,
                diastolic,
                pulse,
                respiration,
                temperature,
                oxygen,
                weight,
                height,
                head,
                supply.isEmpty() ? null : Boolean.valueOf(supply.equals("oxygen")),
                hypercapnic,
                consciousness);
    }

    public @Nullable BigDecimal getSystolic() {
        return systolic;
    }

    public void setSystolic(@Nullable BigDecimal systolic) {
        this.systolic = systolic;
    }

    public @Nullable BigDecimal getDiastolic() {
        return diastolic;
    }

    public void setDiastolic(@Nullable BigDecimal diastolic) {
        this.diastolic = diastolic;
    }

    public @Nullable BigDecimal getPulse() {
        return pulse;
    }

    public void setPulse(@Nullable BigDecimal pulse) {
        this.pulse = pulse;
    }

    public @Nullable BigDecimal getRespiration() {
        return respiration;
    }

    public void setRespiration(@Nullable BigDecimal respiration) {
        this.respiration = respiration;
    }

    public @Nullable BigDecimal getTemperature() {
        return temperature;
    }

    public void setTemperature(@Nullable BigDecimal temperature) {
        this.temperature = temperature;
    }

    public @Nullable BigDecimal getOxygen() {
        return oxygen;
    }

    public void setOxygen(@Nullable BigDecimal oxygen) {
        this.oxygen = oxygen;
    }

    public @Nullable BigDecimal getWeight() {
        return weight;
    }

    public void setWeight(@Nullable BigDecimal weight) {
        this.weight = weight;
    }

    public @Nullable BigDecimal getHeight() {
        return height;
    }

    public void setHeight(@Nullable BigDecimal height) {
        this.height = height;
    }

    public @Nullable BigDecimal getHead() {
        return head;
    }

    public void setHead(@Nullable BigDecimal head) {
        this.head = head;
    }

    public String getSupply() {
        return supply;
    }

    public void setSupply(@Nullable String supply) {
        this.supply = supply == null ? "" : supply;
    }

    public boolean isHypercapnic() {
        return hypercapnic;
    }

    public void setHypercapnic(boolean hypercapnic) {
        this.hypercapnic = hypercapnic;
    }

    public @Nullable Consciousness getConsciousness() {
        return consciousness;
    }

    public void setConsciousness(@Nullable Consciousness consciousness) {
        this.consciousness = consciousness;
    }
}
