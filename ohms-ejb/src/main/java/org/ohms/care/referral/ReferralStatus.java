package org.ohms.care.referral;

/** How a referral stands: FHIR R4's requests know whether they are active, this says also what was answered. */
public enum ReferralStatus {
    REQUESTED,
    ACCEPTED,
    DECLINED,
    /** The report is back. */
    COMPLETED,
    REVOKED,
    ENTERED_IN_ERROR;

    /** Whether something is still to come of it. */
    public boolean isOpen() {
        return this == REQUESTED || this == ACCEPTED;
    }
}
