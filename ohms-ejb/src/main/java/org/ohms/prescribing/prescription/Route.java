package org.ohms.prescribing.prescription;

/** How a medicine gets into or onto the body. */
public enum Route {
    ORAL,
    SUBLINGUAL,
    INHALED,
    NASAL,
    SKIN,
    TRANSDERMAL,
    EYE,
    EAR,
    RECTAL,
    VAGINAL,
    SUBCUTANEOUS,
    INTRAMUSCULAR,
    INTRAVENOUS
}
