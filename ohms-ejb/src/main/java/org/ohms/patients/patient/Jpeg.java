package org.ohms.patients.patient;

/** A picture's bytes; a type of its own, because a converter of arrays is beyond the persistence provider. */
final class Jpeg {
    private final byte[] bytes;

    Jpeg(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    byte[] bytes() {
        return bytes.clone();
    }
}
