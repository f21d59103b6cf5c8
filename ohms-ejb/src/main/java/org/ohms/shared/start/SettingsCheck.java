package org.ohms.shared.start;

/** A feature's settings bean; asked once at start, so that a wrong value stops the start and not a visit. */
public interface SettingsCheck {
    /**
     * @throws IllegalArgumentException with a sentence that says which key is wrong and what is allowed
     */
    void insistOnSense();
}
