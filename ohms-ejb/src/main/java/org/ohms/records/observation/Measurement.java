package org.ohms.records.observation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ohms.records.coding.CodeSystem;
import org.ohms.records.coding.Concept;

/**
 * What is measured at the bedside, with the LOINC codes and UCUM units that FHIR R4's vital signs profiles ask for
 * (hl7.org/fhir/R4/observation-vitalsigns.html). The limits only catch slips of the finger: they lie where no living
 * person's figure is, and say nothing about health.
 */
public enum Measurement {
    BLOOD_PRESSURE("85354-9", "Blood pressure", "mm[Hg]", "20", "350"),
    PULSE("8867-4", "Heart rate", "/min", "10", "350"),
    RESPIRATION("9279-1", "Respiratory rate", "/min", "1", "150"),
    TEMPERATURE("8310-5", "Body temperature", "Cel", "20", "46"),
    OXYGEN("2708-6", "Oxygen saturation", "%", "20", "100"),
    WEIGHT("29463-7", "Body weight", "kg", "0.2", "650"),
    HEIGHT("8302-2", "Body height", "cm", "20", "280"),
    HEAD("9843-4", "Head circumference", "cm", "15", "80"),
    BODY_MASS("39156-5", "Body mass index", "kg/m2", "1", "300");

    static final String SYSTOLIC_CODE = "8480-6";
    static final String DIASTOLIC_CODE = "8462-4";

    private final String code;
    private final String text;
    private final String unit;
    private final BigDecimal least;
    private final BigDecimal most;

    Measurement(String code, String text, String unit, String least, String most) {
        this.code = code;
        this.text = text;
        this.unit = unit;
        this.least = new BigDecimal(least);
        this.most = new BigDecimal(most);
    }

    public String code() {
        return code;
    }

    public String unit() {
        return unit;
    }

    public BigDecimal least() {
        return least;
    }

    public BigDecimal most() {
        return most;
    }

    Concept what() {
        return Concept.of(CodeSystem.LOINC, code, text);
    }

    boolean isOutside(BigDecimal value) {
        return value.compareTo(least) < 0 || value.compareTo(most) > 0;
    }

    /** Both figures of a blood pressure, as FHIR's profile parts them. */
    static List<Component> pressure(BigDecimal systolic, BigDecimal diastolic) {
        var loinc = CodeSystem.LOINC.address();
        return List.of(
                Component.of(loinc, SYSTOLIC_CODE, "Systolic blood pressure", systolic, BLOOD_PRESSURE.unit),
                Component.of(loinc, DIASTOLIC_CODE, "Diastolic blood pressure", diastolic, BLOOD_PRESSURE.unit));
    }

    /** The measurement with this code. */
    public static Optional<Measurement> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findAny();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(Measurement::code).toList();
    }
}
