package org.ohms.launch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The first half of {@code ./mvnw}: runs inside Maven, brings up the database beside the server that Maven starts next, says
 * where everything is once the doors are open, and takes the database down after the server has gone.
 */
public final class Launch {
    private static final Duration SERVER_MAY_TAKE = Duration.ofSeconds(40);

    /**
     * A demonstration is opened more often than it works for hours: the quick compiler alone, and the plain collector. Whoever
     * sets JVM_ARGS chooses otherwise.
     */
    private static final String QUICK_TO_OPEN = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    private Launch() {}

    /**
     * Called by the build's goal {@code exec:java@start}.
     *
     * @param arguments the directory of the checkout
     */
    public static void main(String[] arguments) {
        try {
            open(Path.of(arguments[0]), System.getenv());
        } catch (LaunchRefused refused) {
            // one sentence instead of Maven's report about a failed goal
            System.err.println();
            System.err.println("OHMS does not start. " + refused.getMessage());
            System.exit(1);
        }
    }

    private static void open(Path checkout, Map<String, String> environment) {
        var directory = new DataDirectory(checkout.resolve(environment.getOrDefault("OHMS_DATA_DIR", "data")));
        var hospital = new DemoHospital(directory, directory.root(), Ports.from(environment));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(hospital), "ohms-close"));

        var accounts = hospital.start(DemoSecrets.from(environment));

        // the liberty plugin hands on what begins with liberty.env to the server's environment
        System.setProperty(
                "liberty.env.VARIABLE_SOURCE_DIRS", directory.variables().toString());
        System.setProperty("liberty.env.JVM_ARGS", environment.getOrDefault("JVM_ARGS", QUICK_TO_OPEN));
        new Announcement(hospital, accounts).whenOpen();
    }

    /** The server gets the same Ctrl-C; the database waits for it, so that its last transactions end in order. */
    private static void close(DemoHospital hospital) {
        var servers = ProcessHandle.current()
                .descendants()
                .filter(process -> process.info()
                        .command()
                        .map(command -> command.endsWith("java") || command.endsWith("java.exe"))
                        .orElse(false))
                .map(ProcessHandle::onExit)
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(servers)
                .completeOnTimeout(null, SERVER_MAY_TAKE.toSeconds(), TimeUnit.SECONDS)
                .join();
        hospital.stop();
    }
}
