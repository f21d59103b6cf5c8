package org.ohms.patients.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ohms.shared.error.DomainException;

@DisplayName("An uploaded picture")
class PictureTest {
    private static byte[] image(String format, int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void isPaintedAnewAndSmall(String format) throws IOException {
        var kept = ImageIO.read(new ByteArrayInputStream(Picture.repainted(image(format, 2_000, 1_000))));

        assertThat(kept.getWidth()).isEqualTo(512);
        assertThat(kept.getHeight()).isEqualTo(256);
    }

    @Test
    void losesWhatWasHiddenBehindIt() throws IOException {
        var picture = image("png", 10, 10);
        var hidden = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        var upload = java.util.Arrays.copyOf(picture, picture.length + hidden.length);
        System.arraycopy(hidden, 0, upload, picture.length, hidden.length);

        assertThat(new String(Picture.repainted(upload), StandardCharsets.ISO_8859_1))
                .doesNotContain("script");
    }

    @Test
    void isRefusedWhenItIsNoneOrOfAnotherFormat() throws IOException {
        var text = "GIF89a but not really".getBytes(StandardCharsets.US_ASCII);
        var bitmap = image("bmp", 10, 10);
        var broken = java.util.Arrays.copyOf(image("png", 100, 100), 60);

        for (var upload : new byte[][] {text, bitmap, broken, new byte[0]}) {
            var refused = catchThrowableOfType(DomainException.class, () -> Picture.repainted(upload));
            assertThat(refused.refusals().get(0).code()).isEqualTo("patient.photo-format");
        }
    }

    @Test
    void isRefusedWhenItClaimsToBeHuge() throws IOException {
        var upload = image("png", 8_001, 1);

        var refused = catchThrowableOfType(DomainException.class, () -> Picture.repainted(upload));

        assertThat(refused.refusals().get(0).code()).isEqualTo("patient.photo-too-large");
    }
}
