package org.ohms.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** Files that only their owner may read, where the file system knows owners. */
final class PrivateFiles {
    private PrivateFiles() {}

    static Path directory(Path directory) {
        try {
            Files.createDirectories(directory);
            if (knowsOwners(directory)) {
                Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            }
            return directory;
        } catch (IOException broken) {
            throw new LaunchRefused("The directory " + directory + " cannot be made or is not ours.", broken);
        }
    }

    /** Written beside and moved into place, so that a reader never sees half of it. */
    static void write(Path file, String content) {
        try {
            var beside = Files.createTempFile(file.getParent(), file.getFileName() + ".", ".new");
            restrict(beside);
            Files.writeString(beside, content);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException broken) {
            throw new LaunchRefused("The file " + file + " cannot be written.", broken);
        }
    }

    /** Takes the file away from everybody but its owner. */
    static void restrict(Path file) {
        try {
            if (knowsOwners(file)) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        } catch (IOException broken) {
            throw new LaunchRefused("The file " + file + " is not ours.", broken);
        }
    }

    /** What the file says, or else what is generated now and kept there. */
    static String keep(Path file, Supplier<String> generated) {
        if (!Files.exists(file)) {
            write(file, generated.get());
        }
        return read(file);
    }

    static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + file, broken);
        }
    }

    private static boolean knowsOwners(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
