package org.ohms.identity.sso;

import java.util.Locale;

/** The life of a provider's settings: proposed by one administrator, decided by another, in use until replaced or switched off. */
public enum ProviderState {
    PROPOSED,
    ON,
    DECLINED,
    WITHDRAWN,
    REPLACED,
    OFF;

    /** The word the database keeps. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
