package org.ohms.patients.demographics;

import org.jspecify.annotations.Nullable;

/**
 * A number others gave the patient.
 *
 * @param source who gave it, such as the name of the system a list came from; null where the type says it all
 */
public record Identifier(Type type, @Nullable String source, String value) {

    /** Sorts of number; the codes are those of HL7 table 0203. */
    public enum Type {
        SOCIAL_SECURITY("SS"),
        DRIVERS_LICENCE("DL"),
        PASSPORT("PPN"),
        INSURANCE("SN"),
        EXTERNAL("RI"),
        OTHER("U");

        private final String code;

        Type(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "Identifier[...]";
    }
}
