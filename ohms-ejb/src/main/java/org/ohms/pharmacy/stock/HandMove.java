package org.ohms.pharmacy.stock;

/** What somebody in front of a shelf does with a lot. */
public enum HandMove {
    /** Puts right what does not agree with the shelf. */
    ADJUST,
    /** Sets apart what nobody may have for now. */
    QUARANTINE,
    /** Lets go again what was set apart and is sound. */
    RELEASE,
    /** Destroys what is broken, lost or expired on the shelf. */
    WRITE_OFF,
    /** Destroys what was set apart. */
    DESTROY
}
