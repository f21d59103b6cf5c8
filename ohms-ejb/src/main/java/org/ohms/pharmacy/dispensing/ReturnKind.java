package org.ohms.pharmacy.dispensing;

/** How something comes back after it was handed over. */
public enum ReturnKind {
    /** It was at home: it is set apart and never given again. */
    BROUGHT_BACK,
    /** It was handed over by mistake and never left the counter: it goes back to the shelf. */
    REVERSED
}
