package org.ohms.prescribing.prescription;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A quantity in packs")
class PacksTest {
    private static BigDecimal figure(String text) {
        return new BigDecimal(text);
    }

    @Test
    @DisplayName("is rounded up to whole packs")
    void wholePacks() {
        assertThat(Packs.of(figure("56"), figure("28"))).isEqualTo(new Packs(figure("2"), figure("28")));
        assertThat(Packs.of(figure("57"), figure("28")).count()).isEqualTo(figure("3"));
        assertThat(Packs.of(figure("1"), figure("0.5")).count()).isEqualTo(figure("2"));
    }

    @Test
    @DisplayName("is of the size that leaves least over, and of fewer packs where that is the same")
    void leastOver() {
        var sizes = List.of(figure("28"), figure("56"), figure("100"));
        assertThat(Packs.of(figure("56"), sizes)).contains(new Packs(figure("1"), figure("56")));
        assertThat(Packs.of(figure("30"), sizes)).contains(new Packs(figure("1"), figure("56")));
        assertThat(Packs.of(figure("20"), sizes)).contains(new Packs(figure("1"), figure("28")));
        assertThat(Packs.of(figure("99"), sizes)).contains(new Packs(figure("1"), figure("100")));
        assertThat(Packs.of(figure("14"), List.of())).isEmpty();
    }

    @Test
    @DisplayName("is said in the language of whoever listens, in units alone where no pack is known")
    void said() {
        var english = new SpokenDirections(Locale.ENGLISH);
        assertThat(english.inPacks(figure("56"), DoseUnit.TABLET, figure("28.0000")))
                .isEqualTo("56 tablets (2 packs of 28)");
        assertThat(english.inPacks(figure("14"), DoseUnit.TABLET, figure("28"))).isEqualTo("14 tablets (1 pack of 28)");
        assertThat(english.inPacks(figure("14"), DoseUnit.TABLET, null)).isEqualTo("14 tablets");
        assertThat(new SpokenDirections(Locale.forLanguageTag("es"))
                        .inPacks(figure("56"), DoseUnit.TABLET, figure("28")))
                .endsWith("(2 envases de 28)");
    }
}
