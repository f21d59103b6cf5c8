package org.ohms.prescribing.medicine;

import org.ohms.shared.error.RefusalCode;

/** Why the list of a patient's medicines is not changed so. */
public enum MedicineRefusal implements RefusalCode {
    /** It changes through its prescription. */
    PRESCRIBED_HERE("medicine.prescribed-here"),
    /** It is taken no more: taken again, it is a new one. */
    ENDED("medicine.ended"),
    /** Only what is taken can be paused, and only what is paused goes on. */
    NOT_NOW("medicine.not-now"),
    /** Above one's own clearance: whoever labels it could not read it any more. */
    LABEL_NOT_YOURS("medicine.label-not-yours");

    private final String code;

    MedicineRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
