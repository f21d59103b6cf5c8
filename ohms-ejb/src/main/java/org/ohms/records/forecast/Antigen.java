package org.ohms.records.forecast;

/** What a schedule protects against; the schedules of all others are not carried over. */
public enum Antigen {
    DIPHTHERIA,
    TETANUS,
    PERTUSSIS,
    MEASLES,
    MUMPS,
    RUBELLA,
    VARICELLA,
    ROTAVIRUS,
    HPV,
    HEPATITIS_A,
    HEPATITIS_B,
    POLIO,
    HIB,
    PNEUMOCOCCAL,
    MENINGOCOCCAL_ACWY,
    MENINGOCOCCAL_B,
    INFLUENZA,
    ZOSTER
}
