package org.ohms.education.video;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a video that is held here may be, told by its first bytes as browsers tell it (WHATWG MIME Sniffing, 6.2.1 "Signature
 * for MP4" and 6.2.2 "Signature for WebM"). Its name has no say.
 */
public enum VideoType {
    MP4("video/mp4"),
    WEBM("video/webm");

    private static final byte[] EBML = {0x1a, 0x45, (byte) 0xdf, (byte) 0xa3};
    private static final byte[] DOC_TYPE = {0x42, (byte) 0x82};
    private static final int HEADER_OF_WEBM = 64;
    private static final int WORD = 4;
    private static final int FIRST_BRAND = 16;

    private final String type;

    VideoType(String type) {
        this.type = type;
    }

    /** As it stands in a header. */
    public String type() {
        return type;
    }

    /** All of them, for the chooser of files in a page. */
    public static String accepted() {
        return String.join(",", Arrays.stream(values()).map(VideoType::type).toList());
    }

    static VideoType of(String type) {
        return Arrays.stream(values())
                .filter(known -> known.type.equals(type))
                .findFirst()
                .orElseThrow();
    }

    /** The type, when it is one that is taken. */
    static Optional<VideoType> sniffed(byte[] head) {
        if (isMp4(head)) {
            return Optional.of(MP4);
        }
        return isWebm(head) ? Optional.of(WEBM) : Optional.empty();
    }

    private static boolean isMp4(byte[] head) {
        if (head.length < 3 * WORD || !text(head, WORD, WORD).equals("ftyp")) {
            return false;
        }
        var size = Integer.toUnsignedLong(ByteBuffer.wrap(head).getInt());
        if (size > head.length || size % WORD != 0) {
            return false;
        }
        if (text(head, 2 * WORD, 3).equals("mp4")) {
            return true;
        }
        for (var at = FIRST_BRAND; at + WORD <= size; at += WORD) {
            if (text(head, at, 3).equals("mp4")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWebm(byte[] head) {
        if (!begins(head, 0, EBML)) {
            return false;
        }
        for (var at = EBML.length; at < Math.min(head.length, HEADER_OF_WEBM); at++) {
            if (begins(head, at, DOC_TYPE)) {
                var length = at + DOC_TYPE.length;
                return length < head.length
                        && text(head, length + widthOf(head[length]), WORD).equals("webm");
            }
        }
        return false;
    }

    /** How many bytes a number of EBML takes: one more for each zero its first byte begins with. */
    private static int widthOf(byte first) {
        return Integer.numberOfLeadingZeros(first & 0xff) - 23;
    }

    private static boolean begins(byte[] bytes, int at, byte[] mark) {
        return bytes.length - at >= mark.length && Arrays.equals(bytes, at, at + mark.length, mark, 0, mark.length);
    }

    private static String text(byte[] bytes, int at, int length) {
        return at + length > bytes.length ? "" : new String(bytes, at, length, StandardCharsets.US_ASCII);
    }
}
