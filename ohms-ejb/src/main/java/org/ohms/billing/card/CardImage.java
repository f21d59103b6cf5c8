package org.ohms.billing.card;

/** A picture's bytes; a type of its own, because a converter of arrays is beyond the persistence provider. */
final class CardImage {
    private final byte[] jpeg;

    CardImage(byte[] jpeg) {
        this.jpeg = jpeg.clone();
    }

    byte[] jpeg() {
        return jpeg.clone();
    }
}
