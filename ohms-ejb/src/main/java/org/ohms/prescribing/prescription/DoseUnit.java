package org.ohms.prescribing.prescription;

/** In what a dose is measured. */
public enum DoseUnit {
    TABLET(true),
    CAPSULE(true),
    ML(true),
    DROP(true),
    PUFF(true),
    PATCH(true),
    SACHET(true),
    SUPPOSITORY(true),
    APPLICATION(false),
    UNIT(false),
    MG(false),
    MCG(false),
    G(false);

    private final boolean counted;

    DoseUnit(boolean counted) {
        this.counted = counted;
    }

    /** Whether what is handed over is counted in it, so that the quantity follows from the directions. */
    public boolean isCounted() {
        return counted;
    }
}
