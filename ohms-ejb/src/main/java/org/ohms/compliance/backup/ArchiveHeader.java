package org.ohms.compliance.backup;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * What an archive says of itself before it is opened; the ciphertext is bound to it.
 *
 * @param schema version of the schema, as the migrations count it
 * @param postgresql version of the server it came from
 * @param head the signed head of the audit chain at that moment; empty when nothing was sealed yet
 */
record ArchiveHeader(Instant takenAt, String schema, String postgresql, String head) {
    private static final String FORM = "OHMS-BACKUP-1";
    private static final int LONGEST = 10_000;

    byte[] bytes() {
        return String.join("\n", FORM, takenAt.toString(), schema, postgresql, head)
                .getBytes(StandardCharsets.UTF_8);
    }

    void writeTo(DataOutputStream out) throws IOException {
        var bytes = bytes();
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** @throws IllegalArgumentException when the file is no archive of this kind */
    static ArchiveHeader readFrom(DataInputStream in) throws IOException {
        var length = in.readInt();
        if (length < FORM.length() || length > LONGEST) {
            throw noArchive();
        }
        var parts = new String(in.readNBytes(length), StandardCharsets.UTF_8).split("\n", -1);
        if (parts.length != 5 || !parts[0].equals(FORM)) {
            throw noArchive();
        }
        try {
            return new ArchiveHeader(Instant.parse(parts[1]), parts[2], parts[3], parts[4]);
        } catch (DateTimeException noTime) {
            throw noArchive();
        }
    }

    private static IllegalArgumentException noArchive() {
        return new IllegalArgumentException("This file is no backup of OHMS.");
    }
}
