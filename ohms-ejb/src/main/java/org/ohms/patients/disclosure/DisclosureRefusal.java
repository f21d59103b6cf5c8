package org.ohms.patients.disclosure;

import org.ohms.shared.error.RefusalCode;

/** Why a disclosure is not written down as the patient's wish. */
public enum DisclosureRefusal implements RefusalCode {
    /** The patient withdrew what let this party have the record, so it cannot be what allowed the disclosure. */
    CONSENT_WITHDRAWN("disclosure.consent-withdrawn");

    private final String code;

    DisclosureRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
