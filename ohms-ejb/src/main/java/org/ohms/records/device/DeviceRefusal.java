package org.ohms.records.device;

import org.ohms.shared.error.RefusalCode;

/** Why a device is not kept or not changed. */
public enum DeviceRefusal implements RefusalCode {
    /** It begins like a UDI of GS1, and is none: a digit is wrong. */
    UDI_UNSOUND("device.udi-unsound"),
    /** The UDI names another lot or serial number than what was typed beside it. */
    CONTRADICTS_UDI("device.contradicts-udi"),
    /** It is not used any more. */
    NOT_IN_USE("device.not-in-use");

    private final String code;

    DeviceRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
