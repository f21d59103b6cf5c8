package org.ohms.patients.demographics;

/** Marital status; the letters are those of HL7's v3-MaritalStatus. */
public enum MaritalStatus {
    SINGLE("S"),
    MARRIED("M"),
    PARTNERSHIP("T"),
    SEPARATED("L"),
    DIVORCED("D"),
    WIDOWED("W");

    private final String code;

    MaritalStatus(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
