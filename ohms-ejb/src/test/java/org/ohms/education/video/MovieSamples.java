package org.ohms.education.video;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Files that begin as videos do; what follows shows nothing. */
public final class MovieSamples {
    /** Captions of one sentence. */
    public static final String CAPTIONS = "WEBVTT\n\n00:00:01.000 --> 00:00:04.500\nWalk a little every day.\n\n";

    private MovieSamples() {}

    /** An MP4 of this size, with another content for each seed. */
    public static byte[] mp4(int size, int seed) {
        var bytes = filled(size, seed);
        var brands = "ftypisom\0\0\2\0isomiso2avc1mp41".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer.wrap(bytes).putInt(brands.length + Integer.BYTES).put(brands);
        return bytes;
    }

    static byte[] webm(String docType) {
        var bytes = filled(200, 1);
        ByteBuffer.wrap(bytes)
                .put(new byte[] {0x1a, 0x45, (byte) 0xdf, (byte) 0xa3, (byte) 0x9f, 0x42, (byte) 0x86, (byte) 0x81, 1})
                .put(new byte[] {0x42, (byte) 0x82, (byte) (0x80 | docType.length())})
                .put(docType.getBytes(StandardCharsets.US_ASCII));
        return bytes;
    }

    private static byte[] filled(int size, int seed) {
        var bytes = new byte[size];
        for (var at = 0; at < size; at++) {
            bytes[at] = (byte) (at * 31 + at / 251 + seed);
        }
        return bytes;
    }
}
