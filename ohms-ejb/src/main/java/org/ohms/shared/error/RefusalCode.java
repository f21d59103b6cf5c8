package org.ohms.shared.error;

/** The code of one refusal, such as {@code appointment.slot-taken}; each feature brings its own enumeration. */
public interface RefusalCode {
    /** Feature, dot, reason in lower case words: the key of its text and its name at the interfaces. */
    String code();
}
