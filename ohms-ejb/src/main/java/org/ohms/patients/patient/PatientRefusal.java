package org.ohms.patients.patient;

import org.ohms.shared.error.RefusalCode;

/** Why something cannot be done with a patient's record. */
public enum PatientRefusal implements RefusalCode {
    /** The record is part of another one now; use that. */
    MERGED("patient.merged"),
    /** The record is closed already. */
    CLOSED("patient.closed"),
    /** The record is open already. */
    NOT_CLOSED("patient.not-closed"),
    /** A record cannot be merged with itself. */
    SAME_RECORD("patient.same-record"),
    /** This merge was undone already. */
    UNDONE("patient.merge-undone"),
    /** The surviving record was merged further; undo that first. */
    MERGED_FURTHER("patient.merged-further"),
    /** The picture is neither JPEG nor PNG. */
    PHOTO_FORMAT("patient.photo-format"),
    /** The picture has too many bytes or points. */
    PHOTO_TOO_LARGE("patient.photo-too-large");

    private final String code;

    PatientRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
