package org.ohms.records.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Files as people and attackers send them. */
final class Samples {
    private Samples() {}

    /** What a reader takes for a PDF, filled up to a size. */
    static byte[] pdf(int size) {
        var start = ascii("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n");
        var bytes = Arrays.copyOf(start, size);
        for (var at = start.length; at < size; at++) {
            bytes[at] = (byte) (at * 31 + at / 977);
        }
        return bytes;
    }

    /** A real PDF of some pages. */
    static byte[] pages(int count) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            for (var number = 0; number < count; number++) {
                var page = new PDPage(PDRectangle.LETTER);
                document.addPage(page);
                try (var pen = new PDPageContentStream(document, page)) {
                    pen.addRect(72, 72, 200, 100f + number);
                    pen.fill();
                }
            }
            document.save(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static byte[] picture(String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static byte[] zip(String name, byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static byte[] gzip(byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static byte[] heic() {
        return concat(new byte[] {0, 0, 0, 24}, ascii("ftypheic"), new byte[] {0, 0, 0, 0}, ascii("mif1heic"));
    }

    static byte[] webp() {
        return concat(ascii("RIFF"), new byte[] {26, 0, 0, 0}, ascii("WEBPVP8 "), new byte[18]);
    }

    static byte[] dicom() {
        return concat(new byte[128], ascii("DICM"), new byte[] {2, 0, 0, 0, 'U', 'L', 4, 0}, new byte[100]);
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] concat(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
