package org.ohms.prescribing.safety;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.ohms.patients.demographics.Sex;

/**
 * How well kidneys clear the blood, estimated from the creatinine in it. Both formulas are for adults.
 *
 * <p>CKD-EPI 2021: Inker LA et al. New creatinine- and cystatin C-based equations to estimate GFR without race. N Engl J
 * Med 2021;385:1737-1749 (kidney.org, CKD-EPI creatinine equation 2021). Cockcroft-Gault: Cockcroft DW, Gault MH.
 * Prediction of creatinine clearance from serum creatinine. Nephron 1976;16:31-41.
 */
final class KidneyFunction {
    private static final double MICROMOLES_IN_A_MILLIGRAM = 88.4;

    private KidneyFunction() {}

    /** Milligrams in a decilitre of what a laboratory gave in micromoles in a litre. */
    static double milligrams(double micromoles) {
        return micromoles / MICROMOLES_IN_A_MILLIGRAM;
    }

    /**
     * The filtration rate in millilitres a minute and 1.73 square metres, by CKD-EPI 2021.
     *
     * @param creatinine in milligrams a decilitre
     */
    static BigDecimal filtration(double creatinine, int years, Sex sex) {
        var female = sex == Sex.FEMALE;
        var kappa = female ? 0.7 : 0.9;
        var alpha = female ? -0.241 : -0.302;
        var ratio = creatinine / kappa;
        var rate = 142
                * Math.pow(Math.min(ratio, 1), alpha)
                * Math.pow(Math.max(ratio, 1), -1.200)
                * Math.pow(0.9938, years)
                * (female ? 1.012 : 1);
        return whole(rate);
    }

    /**
     * The clearance of creatinine in millilitres a minute, by Cockcroft and Gault.
     *
     * @param creatinine in milligrams a decilitre
     * @param weight in kilograms
     */
    static BigDecimal clearance(double creatinine, int years, Sex sex, double weight) {
        return whole((140 - years) * weight / (72 * creatinine) * (sex == Sex.FEMALE ? 0.85 : 1));
    }

    private static BigDecimal whole(double rate) {
        return BigDecimal.valueOf(rate).setScale(0, RoundingMode.HALF_UP);
    }
}
