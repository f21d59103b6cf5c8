package org.ohms.compliance.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.shared.start.SettingsCheck;

/**
 * Where this node writes the signed heads of the chain, outside of the database: {@code ohms.compliance.heads-file}. Best on
 * a disk that only takes new lines, or that another machine collects.
 */
@ApplicationScoped
class HeadsFile implements SettingsCheck {
    @Inject
    @ConfigProperty(name = "ohms.compliance.heads-file")
    Optional<String> file;

    @SuppressWarnings("NullAway")
    protected HeadsFile() {}

    /** Adds a line; nothing when no file is named. */
    void add(ExportedHead head) {
        path().ifPresent(path -> {
            try {
                Files.writeString(
                        path,
                        head.line() + System.lineSeparator(),
                        StandardCharsets.US_ASCII,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            } catch (IOException notWritten) {
                throw new UncheckedIOException("the file of audit heads cannot be written", notWritten);
            }
        });
    }

    /** The heads this node has written; none when no file is named or nothing was written yet. */
    List<ExportedHead> heads() {
        return path().filter(Files::isReadable).map(HeadsFile::read).orElseGet(List::of);
    }

    /**
     * Every head of such a file, in its order.
     *
     * @throws IllegalArgumentException when a line is no head
     */
    static List<ExportedHead> read(Path file) {
        try {
            var heads = new ArrayList<ExportedHead>();
            for (var line : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
                if (!line.isBlank()) {
                    heads.add(ExportedHead.parse(line)
                            .orElseThrow(() -> new IllegalArgumentException(
                                    "A line of the file of heads is no signed head of an audit chain.")));
                }
            }
            return heads;
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("The file of heads cannot be read.", unreadable);
        }
    }

    private Optional<Path> path() {
        return file.filter(text -> !text.isBlank()).map(text -> Path.of(text.strip()));
    }

    @Override
    public void insistOnSense() {
        try {
            var wrong = path().filter(path -> !path.isAbsolute()
                    || path.getParent() == null
                    || !Files.isDirectory(path.getParent())
                    || Files.isDirectory(path));
            if (wrong.isEmpty()) {
                return;
            }
        } catch (InvalidPathException noPath) {
            throw new IllegalArgumentException(sentence(), noPath);
        }
        throw new IllegalArgumentException(sentence());
    }

    private static String sentence() {
        return "ohms.compliance.heads-file must be the absolute path of a file in a directory that exists.";
    }
}
