package org.ohms.records.proposal;

import java.util.List;

/** What a patient may ask to be written in the chart, and of which words it consists. */
public enum ProposalSubject {
    /** Something the patient does not bear, new or different from what stands there. */
    ALLERGY("substance", "reaction", "severity", "over"),
    /** An illness the patient has or had. */
    CONDITION("illness", "since", "over"),
    /** An operation or another treatment of former times. */
    PROCEDURE("procedure", "performed"),
    /** An illness of a relative. */
    FAMILY("relative", "condition", "age"),
    /** How the patient lives. */
    SOCIAL("fact", "answer"),
    /** What the patient takes and was not prescribed here, new or different from what stands there. */
    MEDICINE("medicine", "dose", "origin", "since", "over"),
    /** What the patient measured. */
    READING(
            "at",
            "systolic",
            "diastolic",
            "pulse",
            "temperature",
            "temperatureUnit",
            "oxygen",
            "weight",
            "weightUnit",
            "glucose",
            "glucoseUnit");

    private final List<String> fields;

    ProposalSubject(String... fields) {
        this.fields = List.of(fields);
    }

    /** The fields in the order people read them. */
    public List<String> fields() {
        return fields;
    }
}
