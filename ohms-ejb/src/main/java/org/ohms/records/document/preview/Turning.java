package org.ohms.records.document.preview;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held: phones write pictures as their sensor lies, and say in the Exif block of a JPEG (tag 0x0112, JEITA
 * CP-3451) how to turn them.
 */
enum Turning {
    NONE(0),
    HALF(2),
    RIGHT(1),
    LEFT(3);

    private static final int START_OF_SCAN = 0xDA;
    private static final int APP1 = 0xE1;
    private static final int ORIENTATION = 0x0112;
    private static final int EXIF_HEADER = 6;
    private static final int ENTRY = 12;

    private final int quarters;

    Turning(int quarters) {
        this.quarters = quarters;
    }

    /** What the file says; whatever says nothing, or nonsense, is not turned. */
    static Turning of(byte[] jpeg) {
        try {
            var bytes = ByteBuffer.wrap(jpeg);
            if (bytes.getShort() != (short) 0xFFD8) {
                return NONE;
            }
            while (bytes.remaining() > 4) {
                var marker = bytes.getShort() & 0xFF;
                var length = (bytes.getShort() & 0xFFFF) - 2;
                if (marker == START_OF_SCAN || length < 0 || length > bytes.remaining()) {
                    return NONE;
                }
                if (marker == APP1 && length > EXIF_HEADER && bytes.getInt(bytes.position()) == 0x45786966) {
                    return said(bytes.slice(bytes.position() + EXIF_HEADER, length - EXIF_HEADER));
                }
                bytes.position(bytes.position() + length);
            }
            return NONE;
        } catch (BufferUnderflowException | IndexOutOfBoundsException cutOff) {
            return NONE;
        }
    }

    private static Turning said(ByteBuffer exif) {
        exif.order(exif.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = exif.getInt(4);
        var entries = exif.getShort(directory) & 0xFFFF;
        for (var entry = 0; entry < entries; entry++) {
            var at = directory + 2 + entry * ENTRY;
            if ((exif.getShort(at) & 0xFFFF) == ORIENTATION) {
                return switch (exif.getShort(at + 8)) {
                    case 3 -> HALF;
                    case 6 -> RIGHT;
                    case 8 -> LEFT;
                    default -> NONE;
                };
            }
        }
        return NONE;
    }

    BufferedImage applied(BufferedImage image) {
        if (this == NONE) {
            return image;
        }
        var lies = quarters % 2 != 0;
        var width = lies ? image.getHeight() : image.getWidth();
        var height = lies ? image.getWidth() : image.getHeight();
        var turn = new AffineTransform();
        turn.translate(width / 2.0, height / 2.0);
        turn.quadrantRotate(quarters);
        turn.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
        var turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(image, turned);
        return turned;
    }
}
