package org.ohms.web.identity;

import io.nayuki.qrcodegen.QrCode;
import java.io.Serializable;

/**
 * A QR code as one path of an SVG: squares of one unit, and four units of quiet around them.
 *
 * @param size units on each side
 */
public record QrPicture(int size, String path) implements Serializable {
    private static final int QUIET = 4;

    static QrPicture of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++) {
            for (var x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x + QUIET).append(' ').append(y + QUIET).append("h1v1h-1z");
                }
            }
        }
        return new QrPicture(code.size + 2 * QUIET, path.toString());
    }

    /** For the attribute of the same name. */
    public String viewBox() {
        return "0 0 " + size + " " + size;
    }

    /** Without the picture: it shows a secret. */
    @Override
    public String toString() {
        return "QrPicture";
    }
}
