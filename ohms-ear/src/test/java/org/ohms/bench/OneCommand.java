package org.ohms.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.ohms.house.Doors;
import org.ohms.launch.Ports;

/** {@code ./mvnw}, as somebody starts it who has built before, on data of its own; Ctrl-C at the end. */
final class OneCommand implements AutoCloseable {
    private static final Path CHECKOUT = Path.of("").toAbsolutePath().getParent();
    private static final Path DATA = Path.of("target/bench-data").toAbsolutePath();

    private final Process process;
    private final Doors doors;
    private final long begin = System.nanoTime();

    OneCommand() throws IOException {
        var ports = Ports.free();
        doors = new Doors(ports);
        var builder = new ProcessBuilder(CHECKOUT.resolve("mvnw").toString(), "-B", "-ntp")
                .directory(CHECKOUT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target/bench-mvnw.log").toFile());
        builder.environment().put("OHMS_DATA_DIR", DATA.toString());
        builder.environment().put("OHMS_STAFF_PORT", String.valueOf(ports.staff()));
        builder.environment().put("OHMS_PORTAL_PORT", String.valueOf(ports.portal()));
        builder.environment().put("OHMS_HTTP_PORT", String.valueOf(ports.http()));
        builder.environment().put("OHMS_DB_PORT", String.valueOf(ports.database()));
        process = builder.start();
    }

    double secondsUntilReady() {
        Awaitility.await("./mvnw opens the doors; its output is target/bench-mvnw.log")
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException("./mvnw ended; its output is target/bench-mvnw.log");
                    }
                    return doors.statusOf("/health/ready") == 200;
                });
        return (System.nanoTime() - begin) / 1e9;
    }

    /** The terminal sends Ctrl-C to all of its processes. */
    @Override
    public void close() throws IOException {
        var all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .map(each -> String.valueOf(each.pid()))
                .toList();
        new ProcessBuilder(
                        Stream.concat(Stream.of("kill", "-INT"), all.stream()).toList())
                .start();
        process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }
}
