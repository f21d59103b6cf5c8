package org.ohms.shared.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Ids that sort by time")
class UuidsTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    @DisplayName("rise within one millisecond, also when another time is asked for in between")
    void rise() {
        var made =
                Stream.generate(() -> Uuids.v7(NOON).toString()).limit(10_000).toList();

        assertThat(made).isSorted();
        assertThat(new HashSet<>(made)).hasSameSizeAs(made);
        assertThat(Uuids.v7(NOON.minusMillis(1)).toString()).isLessThan(made.get(0));
        assertThat(Uuids.v7(NOON.plusMillis(1)).toString()).isGreaterThan(made.get(9_999));
    }

    @Test
    @DisplayName("say version 7, the variant of RFC 9562 and their millisecond")
    void form() {
        UUID first = Uuids.v7(NOON);
        UUID second = Uuids.v7(NOON);

        assertThat(first.version()).isEqualTo(7);
        assertThat(second.version()).isEqualTo(7);
        assertThat(second.variant()).isEqualTo(2);
        assertThat(first.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
        assertThat(second.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
    }
}
