package org.ohms.shared.id;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Makes ids. Version 7 sorts by time and suits rows; version 4 says nothing and suits people. */
public final class Uuids {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The one before all others. */
    public static final UUID LEAST = new UUID(0, 0);

    private Uuids() {}

    /** A version 7 UUID (RFC 9562, section 5.7): 48 bits of milliseconds, then 74 random bits. */
    public static UUID v7(Instant now) {
        var high = (now.toEpochMilli() << 16) | 0x7000L | (RANDOM.nextLong() & 0x0FFFL);
        var low = 0x8000_0000_0000_0000L | (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL);
        return new UUID(high, low);
    }

    /** A version 4 UUID: 122 random bits, so that it tells nobody when a person became known. */
    public static UUID random() {
        return UUID.randomUUID();
    }
}
