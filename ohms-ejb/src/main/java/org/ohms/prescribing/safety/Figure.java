package org.ohms.prescribing.safety;

import java.util.Locale;

/** Figures of a chart that rules ask for. */
enum Figure {
    /** Estimated filtration rate, CKD-EPI 2021, in millilitres a minute and 1.73 square metres. */
    KIDNEY,
    /** Estimated clearance of creatinine, Cockcroft-Gault, in millilitres a minute. */
    CLEARANCE,
    /** Creatinine in the blood in milligrams a decilitre. */
    CREATININE,
    /** Potassium in the blood in millimoles a litre. */
    POTASSIUM;

    static Figure of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
