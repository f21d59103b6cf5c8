package org.ohms.web.compliance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ohms.compliance.audit.SignedExtract;

/** A signed file on its way out: the file, the signature beside it, the public key, and how to check one with the other. */
final class SignedArchive {
    static final String SIGNATURE = ".sig";
    static final String KEY = "audit-key.pem";
    private static final String GUIDE = "how-to-verify.txt";

    private SignedArchive() {}

    static byte[] of(String name, SignedExtract extract, String guide, Instant at) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, name, extract.file(), at);
            put(zip, name + SIGNATURE, extract.signature().signature(), at);
            put(zip, KEY, extract.signature().publicKey().getBytes(StandardCharsets.US_ASCII), at);
            put(zip, GUIDE, guide.getBytes(StandardCharsets.UTF_8), at);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content, Instant at) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(at.toEpochMilli());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
