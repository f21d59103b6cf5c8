package org.ohms.compliance.hospital;

import org.ohms.shared.error.RefusalCode;

/** Why the hospital's settings do not become what was wanted. */
public enum HospitalRefusal implements RefusalCode {
    NO_PICTURE("hospital.no-picture"),
    TOO_LARGE("hospital.picture-too-large");

    private final String code;

    HospitalRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
