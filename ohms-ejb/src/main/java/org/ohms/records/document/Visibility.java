package org.ohms.records.document;

/** Whether the patient sees what the hospital filed. */
public enum Visibility {
    RELEASED,
    /** Not before somebody releases it. */
    HELD
}
