package org.ohms.telemedicine.visit;

/**
 * What opens the room of one visit to one person, once and within a minute.
 *
 * @param token for the browser, and for nothing else
 * @param device for a guest whose link was used for the first time: what the browser keeps from now on; empty for all others
 */
public record VideoPass(String token, String device) {
    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "VideoPass";
    }
}
