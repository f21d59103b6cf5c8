import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/** Unpacks the use cases and the libraries of a packaged application, for commands that run outside of the server. */
class Unpack {
    public static void main(String[] arguments) throws IOException {
        var target = Path.of(arguments[1]).toRealPath();
        try (var application = new ZipFile(arguments[0])) {
            for (var entries = application.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                var file = target.resolve(entry.getName()).normalize();
                if (file.startsWith(target) && (entry.getName().equals("ejb.jar") || entry.getName().matches("lib/[^/]+\\.jar"))) {
                    Files.createDirectories(file.getParent());
                    try (var content = application.getInputStream(entry)) {
                        Files.copy(content, file);
                    }
                }
            }
        }
    }
}
