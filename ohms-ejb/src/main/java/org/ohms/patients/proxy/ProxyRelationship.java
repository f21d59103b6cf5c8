package org.ohms.patients.proxy;

import java.util.Locale;

/** What somebody who acts for a patient is to them. */
public enum ProxyRelationship {
    /** Mother or father of a minor; stops by itself when the child comes of age. */
    PARENT,
    /** Appointed by a court or an authority; stops by itself with a minor's coming of age. */
    GUARDIAN,
    /** Whom an adult patient names. */
    NAMED;

    /** The word the database keeps. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
