package org.ohms.billing.eligibility;

import java.nio.charset.StandardCharsets;

/** An interchange as it went out or came in, byte for byte. */
final class Interchanged {
    private final byte[] bytes;

    Interchanged(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    static Interchanged of(String text) {
        return new Interchanged(text.getBytes(StandardCharsets.UTF_8));
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** For people to read; a byte that is no UTF-8 shows as a question mark. */
    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "Interchanged";
    }
}
