package org.ohms.patients.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;

/** An uploaded list as one stream of characters; a piece is fetched when the one before is used up. */
final class ImportFile {
    static final int MOST_BYTES = 64 * 1024 * 1024;
    static final int MOST_BYTES_OF_A_PIECE = 1024 * 1024;
    private static final String SEPARATORS = ",;\t|";

    private ImportFile() {}

    /**
     * @param pieces gives the bytes of a piece
     * @param count how many there are
     */
    static Pieces stream(IntFunction<byte[]> pieces, int count) {
        return new Pieces(pieces, count);
    }

    /** Characters of the file without its byte order mark; what the charset cannot read becomes U+FFFD. */
    static Reader reader(InputStream bytes, Charset charset) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        var reader = new BufferedReader(new InputStreamReader(bytes, decoder));
        reader.mark(1);
        if (reader.read() != 0xFEFF) {
            reader.reset();
        }
        return reader;
    }

    /** UTF-16 by its mark; UTF-8 where the beginning can be that; else Windows-1252, as spreadsheets write. */
    static Charset charset(byte[] beginning) {
        if (beginning.length > 1) {
            var mark = (beginning[0] & 0xFF) << 8 | beginning[1] & 0xFF;
            if (mark == 0xFEFF || mark == 0xFFFE) {
                return StandardCharsets.UTF_16;
            }
        }
        return isUtf8(beginning) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
    }

    private static boolean isUtf8(byte[] beginning) {
        // the beginning may end within a character
        for (var cut = 0; cut < Math.min(4, beginning.length + 1); cut++) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(beginning, 0, beginning.length - cut));
                return true;
            } catch (CharacterCodingException retry) {
                continue;
            }
        }
        return false;
    }

    /** The separator that the line of headers has most of. */
    static char separator(String headers) {
        var best = ',';
        var most = 0L;
        for (var i = 0; i < SEPARATORS.length(); i++) {
            var candidate = SEPARATORS.charAt(i);
            var count = headers.chars().filter(c -> c == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    /** The pieces one after the other. */
    static final class Pieces extends InputStream {
        private final IntFunction<byte[]> pieces;
        private final int count;
        private byte[] current = new byte[0];
        private int at;
        private int next;
        private long read;

        private Pieces(IntFunction<byte[]> pieces, int count) {
            this.pieces = pieces;
            this.count = count;
        }

        /** How many bytes were taken so far. */
        long position() {
            return read;
        }

        @Override
        public int read() {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            while (at == current.length) {
                if (next == count) {
                    return -1;
                }
                current = pieces.apply(next++);
                at = 0;
            }
            var taken = Math.min(length, current.length - at);
            System.arraycopy(current, at, into, offset, taken);
            at += taken;
            read += taken;
            return taken;
        }
    }
}
