package org.ohms.shared.start;

import java.time.Duration;
import java.time.format.DateTimeParseException;

/** A feature's settings bean; asked once at start, so that a wrong value stops the start and not a visit. */
public interface SettingsCheck {
    /**
     * @throws IllegalArgumentException with a sentence that says which key is wrong and what is allowed
     */
    void insistOnSense();

    /**
     * Refuses a span of time that is no ISO 8601 duration, or is shorter or longer than allowed.
     *
     * @param allowed the bounds in the words of the sentence with one example: {@code PT15M to PT48H, like PT2H}
     * @throws IllegalArgumentException with the sentence
     */
    static void insistOnDuration(String key, String given, Duration least, Duration most, String allowed) {
        var sentence = key + " must be an ISO 8601 duration of " + allowed + ".";
        Duration span;
        try {
            span = Duration.parse(given);
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException(sentence, unreadable);
        }
        if (span.compareTo(least) < 0 || span.compareTo(most) > 0) {
            throw new IllegalArgumentException(sentence);
        }
    }

    /**
     * Refuses what cannot be the code of a role; whether there is such a role, the roles say.
     *
     * @param example a role the sentence names
     * @throws IllegalArgumentException with the sentence
     */
    static void insistOnRole(String key, String given, String example) {
        if (!given.matches("[a-z][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException(key + " must be the code of a role, like " + example + ".");
        }
    }
}
