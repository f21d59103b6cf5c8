package org.ohms.compliance.hospital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;

@DisplayName("The hospital's picture")
class HospitalLogoTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0};

    @Test
    void isKnownByItsFirstBytes() {
        assertThat(HospitalLogo.of(PNG).type()).isEqualTo("image/png");
        assertThat(HospitalLogo.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0})
                        .type())
                .isEqualTo("image/jpeg");
    }

    @Test
    void isNothingThatCouldRunInABrowser() {
        var drawing = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);

        var refused = catchThrowableOfType(DomainException.class, () -> HospitalLogo.of(drawing));

        assertThat(refused.refusals()).extracting(Refusal::code).containsExactly("hospital.no-picture");
    }

    @Test
    void isNotLargerThanItMayBe() {
        var refused =
                catchThrowableOfType(DomainException.class, () -> HospitalLogo.of(new byte[HospitalLogo.LARGEST + 1]));

        assertThat(refused.refusals()).extracting(Refusal::code).containsExactly("hospital.picture-too-large");
    }
}
