package org.ohms.records.document.preview;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * Has pictures made of files by a process of its own. Whatever a file does to the one who draws it, it does to a process
 * with little memory, a few seconds to live, none of our settings and keys, and nothing open but its own two pipes.
 */
@ApplicationScoped
public class PreviewPress {
    private static final Logger LOG = Logger.getLogger(PreviewPress.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LARGEST = 8 * 1_048_576;

    /** All that the other process has to know: how to draw. */
    private static final List<Class<?>> TOOLS =
            List.of(Drawing.class, PDDocument.class, RandomAccessRead.class, FontBoxFont.class, LogFactory.class);

    private @Nullable Path room;

    /**
     * Draws the first pages.
     *
     * @param type of the content, as in a header
     * @param count how many pieces there are
     * @param pieces gives them one after the other
     * @return a JPEG for each page; none when the file cannot be drawn, whatever the reason
     */
    public List<byte[]> draw(String type, int count, IntFunction<byte[]> pieces) {
        return draw(type, count, pieces, PATIENCE);
    }

    List<byte[]> draw(String type, int count, IntFunction<byte[]> pieces, Duration patience) {
        try {
            var process = start(type);
            // whoever hangs is ended; that closes its pipes, and so whatever waits for them here goes on
            var end = CompletableFuture.runAsync(
                    process::destroyForcibly,
                    CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS));
            try {
                return drawn(process, count, pieces);
            } finally {
                end.cancel(false);
                process.destroyForcibly();
            }
        } catch (IOException failed) {
            LOG.log(
                    Level.INFO,
                    "a document was not drawn: {0}",
                    failed.getClass().getSimpleName());
            return List.of();
        }
    }

    private static List<byte[]> drawn(Process process, int count, IntFunction<byte[]> pieces) throws IOException {
        try (var in = process.getOutputStream()) {
            for (var number = 0; number < count; number++) {
                in.write(pieces.apply(number));
            }
        }
        try (var out = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
            var pages = out.readInt();
            if (pages < 0 || pages > Drawing.PAGES) {
                throw new IOException("no such number of pages");
            }
            var pictures = new ArrayList<byte[]>();
            for (var page = 0; page < pages; page++) {
                var length = out.readInt();
                if (length < 1 || length > LARGEST) {
                    throw new IOException("no such length of a picture");
                }
                var picture = new byte[length];
                out.readFully(picture);
                pictures.add(picture);
            }
            return pictures;
        }
    }

    private Process start(String type) throws IOException {
        var here = room();
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Xss1m",
                "-XX:MaxMetaspaceSize=96m",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ActiveProcessorCount=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=/dev/null",
                "-XX:-UsePerfData",
                "-XX:+DisplayVMOutputToStderr",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + here,
                "-Duser.home=" + here,
                "-Dpdfbox.fontcache=" + here,
                "-cp",
                tools(),
                Drawing.class.getName(),
                type);
        var builder = new ProcessBuilder(command).directory(here.toFile());
        // the keys of the house stand in the environment of this process
        builder.environment().clear();
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** Where the process stands: nothing is kept there but the list of fonts that PDFBox makes once. */
    private synchronized Path room() throws IOException {
        var here = room;
        if (here == null || !Files.isDirectory(here)) {
            here = Files.createTempDirectory("ohms-preview-");
            room = here;
        }
        return here;
    }

    @PreDestroy
    void leave() {
        var here = room;
        if (here == null) {
            return;
        }
        try (var left = Files.list(here)) {
            for (var file : left.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(here);
        } catch (IOException kept) {
            LOG.log(Level.FINE, "the room of the previews stays", kept);
        }
    }

    private static String tools() {
        return TOOLS.stream()
                .flatMap(tool -> Stream.of(home(tool)))
                .map(Path::toString)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The jar or the folder a class was read from; the server has each as a file, by an address of its own kind. */
    static Path home(Class<?> tool) {
        var name = tool.getName().replace('.', '/') + ".class";
        var address =
                Objects.requireNonNull(tool.getClassLoader().getResource(name)).toString();
        var start = address.indexOf("file:");
        var jar = address.lastIndexOf("!/");
        var end = jar > 0 ? jar : address.length() - name.length();
        return Path.of(URI.create(address.substring(start, end)));
    }
}
