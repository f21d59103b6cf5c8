package org.ohms.billing.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.billing.PayerSays;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;

@DisplayName("A file of a payer that was spoiled on its way")
class SpoiledFilesIT {
    /** What a byte becomes; a byte that is lost stands for itself. */
    private static final List<Integer> INSTEAD = List.of(-1, (int) '?', (int) '*', 0, 0xff);

    @BeforeEach
    void mondayMorning() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    @Test
    @DisplayName("is kept and answered, whichever of its bytes was lost or turned into another")
    void isKept() {
        var whole = PayerSays.advice(PayerSays.trace(), "75", "CLP*5554555444*1*100*75*0*12*99", "CAS*CO*45*25");
        var soft = new SoftAssertions();
        for (var place = 0; place < whole.length; place += place < 200 ? 1 : 5) {
            var at = place;
            var instead = INSTEAD.get(place % INSTEAD.size());
            soft.assertThatCode(() -> assertThat(PayerSays.receive(spoiled(whole, at, instead))
                                    .file()
                                    .id())
                            .isNotNull())
                    .as("byte %d became %d", at, instead)
                    .doesNotThrowAnyException();
        }
        soft.assertAll();
    }

    private static byte[] spoiled(byte[] whole, int place, int instead) {
        if (instead >= 0) {
            var changed = whole.clone();
            changed[place] = (byte) instead;
            return changed;
        }
        var shorter = Arrays.copyOf(whole, whole.length - 1);
        System.arraycopy(whole, place + 1, shorter, place, whole.length - place - 1);
        return shorter;
    }
}
