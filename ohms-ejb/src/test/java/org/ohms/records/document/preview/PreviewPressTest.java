package org.ohms.records.document.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The process that draws")
class PreviewPressTest {
    private static final String PDF = "application/pdf";

    private final PreviewPress press = new PreviewPress();

    @Test
    @DisplayName("draws the first pages of a PDF as they are seen, the way they lie")
    void pages() throws IOException {
        var pictures = draw(PDF, document(5, false));

        assertThat(pictures).hasSize(3);
        var first = read(pictures.get(0));
        assertThat(first.getWidth()).isBetween(999, 1_000);
        assertThat(first.getHeight()).isBetween(1_290, 1_300);
        assertThat(new Color(first.getRGB(300, 1_100)).getRed()).isLessThan(40);
        assertThat(new Color(first.getRGB(900, 100)).getRed()).isGreaterThan(215);
        var turned = read(draw(PDF, document(1, true)).get(0));
        assertThat(turned.getWidth()).isGreaterThan(turned.getHeight());
    }

    @Test
    @DisplayName("draws pictures smaller, and turns them as the camera was held")
    void pictures() throws IOException {
        var wide = new BufferedImage(4_000, 3_000, BufferedImage.TYPE_INT_RGB);
        for (var type : List.of("png", "jpeg", "tiff")) {
            var drawn = read(draw("image/" + type, written(wide, type)).get(0));
            assertThat(drawn.getWidth()).as(type).isEqualTo(1_000);
            assertThat(drawn.getHeight()).as(type).isEqualTo(750);
        }

        var held = read(draw("image/jpeg", turned(written(wide, "jpeg"), 6)).get(0));

        assertThat(held.getWidth()).isLessThan(held.getHeight());
    }

    @Test
    @DisplayName("draws nothing of what is broken, cut off or not what it is said to be")
    void broken() throws IOException {
        var whole = document(1, false);
        var cut = new byte[40];
        System.arraycopy(whole, 0, cut, 0, cut.length);

        assertThat(draw(PDF, cut)).isEmpty();
        assertThat(draw("image/png", whole)).isEmpty();
        assertThat(draw("image/jpeg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2, 3}))
                .isEmpty();
        assertThat(draw("text/plain", "x".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(draw(PDF, new byte[0])).isEmpty();
    }

    @Test
    @DisplayName("dies of a file that unpacks to more than it may have, and nobody with it")
    void bombs() throws IOException {
        assertThat(draw("image/png", pictureOf(50_000, 50_000))).isEmpty();
        assertThat(draw(PDF, hugePicture())).hasSizeLessThanOrEqualTo(1);
        assertThat(draw(PDF, document(1, false))).hasSize(1);
    }

    @Test
    @DisplayName("is ended when it takes too long")
    void tooLong() throws IOException {
        var file = document(1, false);

        assertThat(press.draw(PDF, 1, number -> file, Duration.ofMillis(1))).isEmpty();
    }

    private List<byte[]> draw(String type, byte[] file) {
        return press.draw(type, 1, number -> file);
    }

    private static BufferedImage read(byte[] picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture));
    }

    private static byte[] written(BufferedImage image, String type) throws IOException {
        var bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, type, bytes)).isTrue();
        return bytes.toByteArray();
    }

    private static byte[] document(int pages, boolean lying) throws IOException {
        try (var document = new PDDocument()) {
            for (var number = 0; number < pages; number++) {
                var page = new PDPage(PDRectangle.LETTER);
                page.setRotation(lying ? 90 : 0);
                document.addPage(page);
                try (var pen = new PDPageContentStream(document, page)) {
                    pen.addRect(72, 72, 300, 200);
                    pen.fill();
                }
            }
            return saved(document);
        }
    }

    /** A page with a picture of 900 million points, all of them white: about a megabyte as it lies there. */
    private static byte[] hugePicture() throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.LETTER);
            document.addPage(page);
            var image = new PDImageXObject(
                    document,
                    new ByteArrayInputStream(zeros(900_000_000L)),
                    COSName.FLATE_DECODE,
                    30_000,
                    30_000,
                    8,
                    PDDeviceGray.INSTANCE);
            try (var pen = new PDPageContentStream(document, page)) {
                pen.drawImage(image, 0, 0, 600, 700);
            }
            return saved(document);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private static byte[] zeros(long count) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(bytes)) {
            var block = new byte[1_000_000];
            for (var written = 0L; written < count; written += block.length) {
                deflated.write(block);
            }
        }
        return bytes.toByteArray();
    }

    /** A PNG that says it is that large, whatever it holds. */
    private static byte[] pictureOf(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        var head = new ByteArrayOutputStream();
        var words = new DataOutputStream(head);
        words.writeInt(width);
        words.writeInt(height);
        words.write(new byte[] {8, 2, 0, 0, 0});
        chunk(bytes, "IHDR", head.toByteArray());
        chunk(bytes, "IDAT", zeros(10_000_000));
        chunk(bytes, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream to, String type, byte[] content) throws IOException {
        var out = new DataOutputStream(to);
        var named = new ByteArrayOutputStream();
        named.writeBytes(type.getBytes(StandardCharsets.US_ASCII));
        named.writeBytes(content);
        var crc = new CRC32();
        crc.update(named.toByteArray());
        out.writeInt(content.length);
        out.write(named.toByteArray());
        out.writeInt((int) crc.getValue());
    }

    /** The same with an Exif block that says how it was held. */
    private static byte[] turned(byte[] jpeg, int orientation) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        // behind the JFIF block, which comes first
        var start = 4 + (((jpeg[4] & 0xFF) << 8) | (jpeg[5] & 0xFF));
        out.write(jpeg, 0, start);
        out.writeShort(0xFFE1);
        out.writeShort(2 + 6 + 26);
        out.writeBytes("Exif");
        out.writeShort(0);
        out.writeBytes("MM");
        out.writeShort(42);
        out.writeInt(8);
        out.writeShort(1);
        out.writeShort(0x0112);
        out.writeShort(3);
        out.writeInt(1);
        out.writeShort(orientation);
        out.writeShort(0);
        out.writeInt(0);
        out.write(jpeg, start, jpeg.length - start);
        return bytes.toByteArray();
    }
}
