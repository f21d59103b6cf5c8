package org.ohms.messaging.phone;

/**
 * Somebody's phone as they see it themselves.
 *
 * @param ending the last four figures of its number
 * @param verified whether its owner has typed the code; until then nothing else is sent to it
 */
public record PhoneRow(String ending, boolean verified) {
    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "PhoneRow[...]";
    }
}
