package org.ohms.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/** One server process of the hospital; it can be stopped in order, or killed as a power cut does it, and started again. */
public final class Node {
    static final String MEMORY = "-Xmx640m";

    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final String name;
    private final Installation installation;
    private final Path output;
    private final Map<String, String> environment;
    private final Doors doors;
    private @Nullable Process process;

    /**
     * @param output logs and work area, this node's alone
     * @param environment what the server reads from its environment, beside the directory of variables
     */
    Node(String name, Installation installation, Path output, Map<String, String> environment, Doors doors) {
        this.name = name;
        this.installation = installation;
        this.output = output;
        this.environment = Map.copyOf(environment);
        this.doors = doors;
    }

    public String name() {
        return name;
    }

    public Doors doors() {
        return doors;
    }

    /** The number of its process. */
    public long pid() {
        if (process == null) {
            throw new IllegalStateException("Node " + name + " was not started.");
        }
        return process.pid();
    }

    /** Logs and work area. */
    Path output() {
        return output;
    }

    /** {@code messages.log} of this node. */
    public Path log() {
        return output.resolve(installation.server()).resolve("logs/messages.log");
    }

    /** Starts the process and returns when the node is ready for requests. */
    public void start() {
        launch();
        awaitReady();
    }

    void launch() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-javaagent:" + Build.LIBERTY.resolve("bin/tools/ws-javaagent.jar"));
        command.addAll(jvmArguments(installation));
        command.addAll(
                List.of("-jar", Build.LIBERTY.resolve("bin/tools/ws-server.jar").toString(), installation.server()));
        try {
            Files.createDirectories(output);
            Files.deleteIfExists(log());
            var builder = new ProcessBuilder(command)
                    .directory(output.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(console().toFile());
            builder.environment().keySet().removeIf(key -> key.startsWith("OHMS_"));
            builder.environment()
                    .put("WLP_USER_DIR", installation.userDirectory().toString());
            builder.environment().put("WLP_OUTPUT_DIR", output.toString());
            builder.environment().putAll(environment);
            var started = builder.start();
            process = started;
            // a run that is broken off leaves no server behind
            Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly, "ohms-end-" + name));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What the process said to whoever started it. */
    Path console() {
        return output.resolve("console.log");
    }

    /** For a start that is expected to come to nothing: starts the process and waits until it has ended by itself. */
    int startAndAwaitEnd() {
        launch();
        var started = Objects.requireNonNull(process);
        try {
            if (!started.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                kill();
                throw new IllegalStateException("Node " + name + " did not stop by itself; its log is " + log());
            }
            return started.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    void awaitReady() {
        try {
            Awaitility.await("node " + name + " is ready")
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> doors.statusOf("/health/ready") == 200 || !isAlive() || applicationFailed());
        } catch (ConditionTimeoutException tooLate) {
            throw new IllegalStateException("Node " + name + " did not get ready; its log is " + log(), tooLate);
        }
        if (!isAlive() || applicationFailed()) {
            throw new IllegalStateException("Node " + name + " failed while it started; its log is " + log());
        }
    }

    /** The server goes on without an application that could not start; a test need not wait for it. */
    private boolean applicationFailed() {
        try {
            return Files.exists(log()) && Files.readString(log()).contains("CWWKZ0002E");
        } catch (IOException halfWritten) {
            return false;
        }
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** kill -9. */
    public void kill() {
        if (process != null) {
            process.destroyForcibly();
            awaitEnd(process);
        }
    }

    /** After a kill or a stop. */
    public void restart() {
        stop();
        start();
    }

    /** Lets running requests end. */
    public void stop() {
        if (process != null) {
            process.destroy();
            awaitEnd(process);
        }
    }

    /** What Liberty's own script gives to the JVM, the options of the house, and what tests in small ask for. */
    static List<String> jvmArguments(Installation installation) {
        var arguments = new ArrayList<>(List.of("-Djava.awt.headless=true", MEMORY));
        arguments.addAll(lines(Build.LIBERTY.resolve("lib/platform/java/java9.options")));
        arguments.addAll(lines(installation.configuration().resolve("jvm.options")));
        arguments.addAll(ofTests());
        return arguments;
    }

    /** What tests in small ask of a server's JVM; empty for the full sizes and for measurements. */
    static List<String> ofTests() {
        return Stream.of(System.getProperty("ohms.tests.jvm", "").strip().split("\\s+"))
                .filter(option -> !option.isEmpty())
                .toList();
    }

    private static List<String> lines(Path options) {
        try {
            return Files.readAllLines(options).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void awaitEnd(Process process) {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                process.waitFor(60, TimeUnit.SECONDS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
