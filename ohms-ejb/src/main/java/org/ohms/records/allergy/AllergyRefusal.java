package org.ohms.records.allergy;

import org.ohms.shared.error.RefusalCode;

/** Why an allergy, or the answer that there is none, is not kept. */
public enum AllergyRefusal implements RefusalCode {
    /** There are allergies in the chart: none cannot be known. */
    ARE_KNOWN("allergy.are-known");

    private final String code;

    AllergyRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
