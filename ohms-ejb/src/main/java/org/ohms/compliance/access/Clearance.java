package org.ohms.compliance.access;

/** How sensitive a thing an account may see; the letters are FHIR's confidentiality codes. */
public enum Clearance {
    /** Normal: what every carer sees. */
    N,
    /** Restricted: psychiatry, substance use, sexual health and the like. */
    R,
    /** Very restricted: what only the author and named people see. */
    V;

    /** The stricter of this and another. */
    public Clearance and(Clearance other) {
        return other.compareTo(this) > 0 ? other : this;
    }
}
