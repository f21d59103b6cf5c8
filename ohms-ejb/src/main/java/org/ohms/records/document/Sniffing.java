package org.ohms.records.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * Tells what a file is by its first bytes. Its name has no say: a page that calls itself a picture is a page. Only the
 * first bytes are looked at, nothing is unpacked and nothing is drawn, so that a file cannot do harm by being looked at.
 */
public final class Sniffing {
    private static final int HEAD = 65_536;
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END_OF_ARCHIVE = {'P', 'K', 5, 6};
    private static final int END_LENGTH = 22;
    private static final String LAYOUT = "\t\n\r\f";
    private static final int DELETE = 0x7f;
    private static final int LONGEST_LETTER = 4;

    /** How far the last record of an archive can lie before the end of a file. */
    public static final int TAIL = 65_535 + END_LENGTH;

    private Sniffing() {}

    /** The type, when it is one that is taken. */
    static Optional<ContentType> typeOf(byte[] beginning) {
        var head = beginning.length > HEAD ? Arrays.copyOf(beginning, HEAD) : beginning;
        return ContentType.of(detected(head)).filter(type -> switch (type) {
            // readers find the mark of a PDF also behind something else, which is how one becomes two things
            case PDF -> beginsWith(head, PDF);
            case TEXT -> isText(beginning);
            default -> true;
        });
    }

    private static String detected(byte[] head) {
        try {
            return MimeTypes.getDefaultMimeTypes()
                    .detect(new ByteArrayInputStream(head), new Metadata())
                    .toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Readable text, without anything that a terminal would act on. A letter that is cut at the end of a piece is one too. */
    static boolean isText(byte[] bytes) {
        for (var one : bytes) {
            if (one == DELETE || (one >= 0 && one < ' ' && LAYOUT.indexOf(one) < 0)) {
                return false;
            }
        }
        return decodes(bytes);
    }

    private static boolean decodes(byte[] bytes) {
        var longest = Math.min(LONGEST_LETTER - 1, bytes.length);
        return IntStream.rangeClosed(0, longest).anyMatch(cut -> isUtf8(bytes, bytes.length - cut));
    }

    private static boolean isUtf8(byte[] bytes, int length) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
            return true;
        } catch (CharacterCodingException wrong) {
            return false;
        }
    }

    /**
     * Whether a program for archives would open the file: the record that ends an archive stands at its very end.
     *
     * @param tail the last bytes of the file, {@link #TAIL} of them where there are so many
     */
    public static boolean endsAsArchive(byte[] tail) {
        for (var at = tail.length - END_LENGTH; at >= 0; at--) {
            var comment = tail.length - at - END_LENGTH;
            if (beginsWith(tail, at, END_OF_ARCHIVE)
                    && ((tail[at + 20] & 0xff) | (tail[at + 21] & 0xff) << 8) == comment) {
                return true;
            }
        }
        return false;
    }

    private static boolean beginsWith(byte[] bytes, byte[] mark) {
        return beginsWith(bytes, 0, mark);
    }

    private static boolean beginsWith(byte[] bytes, int at, byte[] mark) {
        return bytes.length - at >= mark.length && Arrays.equals(bytes, at, at + mark.length, mark, 0, mark.length);
    }
}
