package org.ohms.shared.error;

/** Refusals that every feature needs. */
public enum CommonRefusal implements RefusalCode {
    REQUIRED("common.required"),
    TOO_LONG("common.too-long"),
    TOO_SHORT("common.too-short"),
    MALFORMED("common.malformed"),
    OUT_OF_RANGE("common.out-of-range"),
    CONTROL_CHARACTERS("common.control-characters"),
    CHANGED_MEANWHILE("common.changed-meanwhile"),
    NOT_FOUND("common.not-found"),
    NOT_ALLOWED("common.not-allowed"),
    TRY_AGAIN("common.try-again");

    private final String code;

    CommonRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
