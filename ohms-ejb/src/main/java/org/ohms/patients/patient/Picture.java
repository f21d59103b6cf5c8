package org.ohms.patients.patient;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;

/**
 * Makes an uploaded picture safe to show: reads it as JPEG or PNG whatever it claims to be, and paints it anew as a
 * small JPEG, so that nothing hidden in the file (place, time, script) comes along.
 */
final class Picture {
    static final int MOST_BYTES = 5 * 1024 * 1024;
    static final int MOST_POINTS_A_SIDE = 8_000;
    static final int KEPT_POINTS_A_SIDE = 512;
    private static final Set<String> FORMATS = Set.of("jpeg", "png");

    private Picture() {}

    static byte[] repainted(byte[] upload) {
        if (upload.length > MOST_BYTES) {
            throw tooLarge();
        }
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(upload))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw DomainException.invalid(
                        Refusal.of(PatientRefusal.PHOTO_FORMAT).at("photo"));
            }
            var reader = readers.next();
            try {
                return jpeg(shrunk(read(reader, in)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof DomainException refused) {
                throw refused;
            }
            throw DomainException.invalid(
                    Refusal.of(PatientRefusal.PHOTO_FORMAT).at("photo"));
        }
    }

    private static BufferedImage read(ImageReader reader, MemoryCacheImageInputStream in) throws IOException {
        if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
            throw DomainException.invalid(
                    Refusal.of(PatientRefusal.PHOTO_FORMAT).at("photo"));
        }
        reader.setInput(in, true, true);
        // asked before a single point is read: a small file can claim to be huge
        if (reader.getWidth(0) > MOST_POINTS_A_SIDE || reader.getHeight(0) > MOST_POINTS_A_SIDE) {
            throw tooLarge();
        }
        var parameters = reader.getDefaultReadParam();
        var step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * KEPT_POINTS_A_SIDE));
        parameters.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, parameters);
    }

    private static BufferedImage shrunk(BufferedImage image) {
        var scale = Math.min(1.0, (double) KEPT_POINTS_A_SIDE / Math.max(image.getWidth(), image.getHeight()));
        var width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        var kept = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var brush = kept.createGraphics();
        try {
            brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            brush.setColor(Color.WHITE);
            brush.fillRect(0, 0, width, height);
            brush.drawImage(image, 0, 0, width, height, null);
        } finally {
            brush.dispose();
        }
        return kept;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "jpeg", out);
        }
        return bytes.toByteArray();
    }

    private static DomainException tooLarge() {
        return DomainException.invalid(Refusal.of(PatientRefusal.PHOTO_TOO_LARGE)
                .at("photo")
                .with("maxBytes", MOST_BYTES)
                .with("maxPoints", MOST_POINTS_A_SIDE));
    }
}
