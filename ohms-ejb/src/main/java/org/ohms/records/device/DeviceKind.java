package org.ohms.records.device;

/** Whether it is in the body, where the next scan and the next operation have to know of it, or beside it. */
public enum DeviceKind {
    IMPLANT,
    AID
}
