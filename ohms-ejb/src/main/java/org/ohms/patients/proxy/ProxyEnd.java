package org.ohms.patients.proxy;

import java.util.Locale;

/** By whom, or why, somebody stopped acting for a patient before the time was up. */
public enum ProxyEnd {
    PATIENT,
    DESK,
    PROXY,
    /** The same person was given it anew. */
    REPLACED,
    /** Too many wrong codes. */
    BLOCKED;

    /** The word the database keeps. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
