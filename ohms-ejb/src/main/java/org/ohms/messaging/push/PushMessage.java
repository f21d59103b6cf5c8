package org.ohms.messaging.push;

import java.util.UUID;

/**
 * A word for one browser, in full.
 *
 * @param device which browser
 * @param subject what stands above
 * @param text what stands below
 * @param address the page that opens when it is touched
 */
public record PushMessage(UUID device, String subject, String text, String address) {
    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "PushMessage[...]";
    }
}
