package org.ohms.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A text as a square of dots")
class QrPictureTest {
    private static final Pattern STROKE = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");
    private static final int DOT = 4;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost:9444/portal/invite/open?token=kX1vYw0c2m9Qe8u7T6r5S4p3O2n1M0LkJiHgFeDcBaZ",
                "otpauth://totp/OHMS:doctor%40demo.ohms?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=OHMS&digits=6&period=30",
                "Größe"
            })
    void readsAsWhatWasWritten(String text) throws Exception {
        var read = new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(drawn(QrPicture.path(text), QrPicture.size(text)))));

        assertThat(read.getText()).isEqualTo(text);
    }

    /** The path as a picture of black strokes on white, as a browser would draw it. */
    private static RGBLuminanceSource drawn(String path, int size) {
        var width = size * DOT;
        var pixels = new int[width * width];
        Arrays.fill(pixels, 0xFFFFFF);
        var strokes = STROKE.matcher(path);
        while (strokes.find()) {
            var left = Integer.parseInt(strokes.group(1)) * DOT;
            var top = Integer.parseInt(strokes.group(2)) * DOT;
            var right = left + Integer.parseInt(strokes.group(3)) * DOT;
            for (var y = top; y < top + DOT; y++) {
                Arrays.fill(pixels, y * width + left, y * width + right, 0);
            }
        }
        return new RGBLuminanceSource(width, width, pixels);
    }
}
