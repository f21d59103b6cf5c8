package org.ohms.compliance.oversight;

import org.ohms.shared.error.RefusalCode;

/** Why a finding is not decided. */
public enum AnomalyRefusal implements RefusalCode {
    NOT_YOUR_OWN("anomaly.not-your-own"),
    DECIDED_ALREADY("anomaly.decided-already");

    private final String code;

    AnomalyRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
