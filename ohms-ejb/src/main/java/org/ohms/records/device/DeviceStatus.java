package org.ohms.records.device;

/** Whether it is used, in the words of FHIR R4's DeviceUseStatement. */
public enum DeviceStatus {
    ACTIVE,
    COMPLETED,
    ENTERED_IN_ERROR
}
