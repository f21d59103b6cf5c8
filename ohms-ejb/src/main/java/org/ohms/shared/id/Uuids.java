package org.ohms.shared.id;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Makes ids. Version 7 sorts by time and suits rows; version 4 says nothing and suits people. */
public final class Uuids {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The one before all others. */
    public static final UUID LEAST = new UUID(0, 0);

    private static final int STEP = Integer.MAX_VALUE;

    private static UUID latest = LEAST;

    private Uuids() {}

    /**
     * A version 7 UUID (RFC 9562, section 5.7): 48 bits of milliseconds, then 74 random bits. Those made one after
     * the other for the same millisecond on one node rise (section 6.2, method 2), so that rows written at the same
     * time keep their order.
     */
    public static synchronized UUID v7(Instant now) {
        var millis = now.toEpochMilli();
        if (millis == latest.getMostSignificantBits() >>> 16) {
            latest = new UUID(
                    latest.getMostSignificantBits(), latest.getLeastSignificantBits() + 1 + RANDOM.nextInt(STEP));
        } else {
            var high = (millis << 16) | 0x7000L | (RANDOM.nextLong() & 0x0FFFL);
            // the first random bit stays clear: room for a thousand million steps at least
            var low = 0x8000_0000_0000_0000L | (RANDOM.nextLong() & 0x1FFF_FFFF_FFFF_FFFFL);
            latest = new UUID(high, low);
        }
        return latest;
    }

    /** A version 4 UUID: 122 random bits, so that it tells nobody when a person became known. */
    public static UUID random() {
        return UUID.randomUUID();
    }
}
