package org.ohms.web.shared;

import io.nayuki.qrcodegen.QrCode;

/**
 * A text as a square of dots that a phone's camera reads; drawn by the tag {@code ohms:qrCode}, so that a secret in it
 * (a link, the key of an authenticator) never leaves the page as an address of a picture.
 */
public final class QrPicture {
    /** The empty frame that scanners need around the dots, in dots. */
    private static final int QUIET = 4;

    private QrPicture() {}

    /** How many dots wide the picture is, its empty frame included. */
    public static int size(String text) {
        return code(text).size + 2 * QUIET;
    }

    /** The dark dots as the path of a drawing; dots that touch in a row are drawn as one stroke. */
    public static String path(String text) {
        var code = code(text);
        var path = new StringBuilder();
        for (var row = 0; row < code.size; row++) {
            var column = 0;
            while (column < code.size) {
                var end = column;
                while (end < code.size && code.getModule(end, row)) {
                    end++;
                }
                if (end > column) {
                    path.append('M').append(column + QUIET).append(' ').append(row + QUIET);
                    path.append('h')
                            .append(end - column)
                            .append("v1h")
                            .append(column - end)
                            .append('z');
                }
                column = end + 1;
            }
        }
        return path.toString();
    }

    /** Medium correction: a letter that was folded or printed thinly still reads. */
    private static QrCode code(String text) {
        return QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    }
}
