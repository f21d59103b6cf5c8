package org.ohms.patients.copy;

/** One value with its name. */
public record CopyField(String name, Kind kind, Object value) {
    /** How a value is shown to people; programs get it as it is. */
    public enum Kind {
        TEXT,
        /** A word of ours that the texts translate. */
        CODE,
        /** An instant, shown by the hospital's clock. */
        MOMENT,
        /** A date without a time. */
        DAY,
        NUMBER
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "CopyField[" + name + "]";
    }
}
