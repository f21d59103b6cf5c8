package org.ohms.identity.factor;

import java.io.Serializable;

/**
 * A question to a device that only the right key can answer, once.
 *
 * @param kept what the hospital compares the answer with; it stays on the server
 * @param asked what the browser hands to the device, as JSON
 */
public record PasskeyQuestion(String kept, String asked) implements Serializable {
    @Override
    public String toString() {
        return "PasskeyQuestion";
    }
}
