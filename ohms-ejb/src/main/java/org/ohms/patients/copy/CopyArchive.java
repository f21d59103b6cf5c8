package org.ohms.patients.copy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The whole copy as one file: for people, for programs, and the pictures and documents as they are. */
final class CopyArchive {
    private CopyArchive() {}

    static byte[] of(WholeRecord whole, String language, ZoneId zone) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, "record.pdf", new CopyPdf(new CopyTexts(language, zone)).of(whole), whole);
            put(zip, "record.json", CopyJson.of(whole), whole);
            for (var file : whole.files()) {
                put(zip, "files/" + file.name(), file.content(), whole);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content, WholeRecord whole) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(whole.madeAt().toEpochMilli());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
