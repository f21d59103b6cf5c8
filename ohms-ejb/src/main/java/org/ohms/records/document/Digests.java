package org.ohms.records.document;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.ohms.shared.crypto.Sha256;

/** The digests of all pieces of a file, in order: what was announced is what has to come. */
public final class Digests {
    private static final int LENGTH = 32;
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    private final byte[] all;

    public Digests(byte[] all) {
        this.all = all.clone();
    }

    public static boolean areWellFormed(List<String> texts) {
        return texts.stream().allMatch(text -> HEX.matcher(text).matches());
    }

    public static Digests of(List<String> texts) {
        var bytes = new ByteArrayOutputStream();
        texts.forEach(text -> bytes.writeBytes(HexFormat.of().parseHex(text)));
        return new Digests(bytes.toByteArray());
    }

    static Digests ofContent(byte[] content) {
        var bytes = new ByteArrayOutputStream();
        for (var from = 0; from < content.length; from += Document.PIECE) {
            bytes.writeBytes(
                    Sha256.of(Arrays.copyOfRange(content, from, Math.min(content.length, from + Document.PIECE))));
        }
        return new Digests(bytes.toByteArray());
    }

    /** As a browser announces them. */
    List<String> texts() {
        return IntStream.range(0, all.length / LENGTH)
                .mapToObj(piece -> HexFormat.of().formatHex(all, piece * LENGTH, (piece + 1) * LENGTH))
                .toList();
    }

    public boolean fits(int number, byte[] piece) {
        return Arrays.equals(Sha256.of(piece), 0, LENGTH, all, number * LENGTH, (number + 1) * LENGTH);
    }

    public byte[] bytes() {
        return all.clone();
    }

    /** One text for the whole file. */
    String digest() {
        return HexFormat.of().formatHex(Sha256.of(all));
    }
}
