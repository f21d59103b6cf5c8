package org.ohms.records.document.preview;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * The process that draws: reads one file from its input, and writes to its output how many pages it drew, then for each how
 * long the picture is and the picture. Nothing of a file reaches anybody as it was: only what was seen of it, drawn anew.
 */
final class Drawing {
    /** How many pages at most. */
    static final int PAGES = 3;

    private static final int WIDTH = 1_000;
    private static final int HEIGHT = 1_400;
    private static final int LARGEST_SIDE = 60_000;
    private static final long MOST_POINTS = 60_000_000L;
    private static final float CLEAR = 0.85f;

    private Drawing() {}

    public static void main(String[] arguments) throws IOException {
        ImageIO.setUseCache(false);
        // not a file but a pipe: what reads files asks it where it stands
        var content = System.in.readAllBytes();
        var pages = arguments[0].equals("application/pdf") ? pages(content) : pictures(content, arguments[0]);
        try (var out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)))) {
            out.writeInt(pages.size());
            for (var page : pages) {
                out.writeInt(page.length);
                out.write(page);
            }
        }
    }

    private static List<byte[]> pages(byte[] content) throws IOException {
        var drawn = new ArrayList<byte[]>();
        try (var document = Loader.loadPDF(content)) {
            var renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            for (var page = 0; page < Math.min(PAGES, document.getNumberOfPages()); page++) {
                var box = document.getPage(page).getCropBox();
                var lies = document.getPage(page).getRotation() % 180 != 0;
                var scale = scale(lies ? box.getHeight() : box.getWidth(), lies ? box.getWidth() : box.getHeight());
                drawn.add(jpeg(renderer.renderImage(page, (float) Math.min(scale, 3), ImageType.RGB)));
            }
        }
        return drawn;
    }

    private static List<byte[]> pictures(byte[] content, String type) throws IOException {
        var drawn = new ArrayList<byte[]>();
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var reader = ImageIO.getImageReadersByMIMEType(type).next();
            reader.setInput(input, false, true);
            var turned = Turning.of(content);
            for (var page = 0; page < Math.min(PAGES, reader.getNumImages(true)); page++) {
                drawn.add(jpeg(turned.applied(fitted(read(reader, page)))));
            }
            reader.dispose();
        }
        return drawn;
    }

    /** Read no finer than needed, so that a picture of many million points fits into little memory. */
    private static BufferedImage read(ImageReader reader, int page) throws IOException {
        var width = reader.getWidth(page);
        var height = reader.getHeight(page);
        if (Math.max(width, height) > LARGEST_SIDE || (long) width * height > MOST_POINTS) {
            throw new IOException("too many points");
        }
        var step = Math.max(1, Math.min(width / WIDTH, height / HEIGHT));
        while ((long) (width / step) * (height / step) > 4L * WIDTH * HEIGHT) {
            step++;
        }
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(page, how);
    }

    private static double scale(double width, double height) {
        return Math.min(WIDTH / Math.max(1, width), HEIGHT / Math.max(1, height));
    }

    private static BufferedImage fitted(BufferedImage image) {
        var scale = Math.min(1, scale(image.getWidth(), image.getHeight()));
        var fitted = new BufferedImage(
                Math.max(1, (int) (image.getWidth() * scale)),
                Math.max(1, (int) (image.getHeight() * scale)),
                BufferedImage.TYPE_INT_RGB);
        var pen = fitted.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, fitted.getWidth(), fitted.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, AffineTransform.getScaleInstance(scale, scale), null);
        pen.dispose();
        return fitted;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(CLEAR);
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
