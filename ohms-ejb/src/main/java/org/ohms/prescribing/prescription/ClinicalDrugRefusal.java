package org.ohms.prescribing.prescription;

import org.ohms.shared.error.RefusalCode;

/** Why a clinical drug is not taken into the list. */
public enum ClinicalDrugRefusal implements RefusalCode {
    /** It stands in the list with this strength and form. */
    KNOWN("clinical-drug.known");

    private final String code;

    ClinicalDrugRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
