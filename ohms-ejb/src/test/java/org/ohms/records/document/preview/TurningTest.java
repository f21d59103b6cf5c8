package org.ohms.records.document.preview;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;

@DisplayName("How a camera was held")
class TurningTest {
    @Property(tries = 2_000)
    void nonsenseTurnsNothingAndHarmsNobody(@ForAll byte[] rest) {
        var jpeg = new byte[rest.length + 14];
        var start = new byte[] {
            (byte) 0xFF,
            (byte) 0xD8,
            (byte) 0xFF,
            (byte) 0xE1,
            0,
            (byte) (rest.length % 100 + 8),
            'E',
            'x',
            'i',
            'f',
            0,
            0
        };
        System.arraycopy(start, 0, jpeg, 0, start.length);
        System.arraycopy(rest, 0, jpeg, start.length, rest.length);

        assertThat(Turning.of(jpeg)).isNotNull();
        assertThat(Turning.of(rest)).isEqualTo(Turning.NONE);
    }
}
