package org.ohms.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * One real PostgreSQL server as a child process, loopback only, with passwords, and durable: what it acknowledged survives a
 * kill and a power loss. Started and stopped through its own {@code pg_ctl}, so a Ctrl-C in the terminal does not reach it
 * before the application has let go.
 */
public final class PostgresServer {
    private static final String SUPERUSER = "postgres";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path home;
    private final Path data;
    private final int port;
    private final String superuserPassword;

    /**
     * @param binaries where the programs are unpacked, once for all
     * @param data the cluster; made at the first start
     */
    public PostgresServer(Path binaries, Path data, int port, String superuserPassword) {
        this.home = PostgresBinaries.unpackedUnder(binaries.toAbsolutePath());
        this.data = data.toAbsolutePath();
        this.port = port;
        this.superuserPassword = superuserPassword;
    }

    public int port() {
        return port;
    }

    /** Stops what an earlier run left over on this cluster (a kill -9 of the launcher leaves PostgreSQL running). */
    public void stopLeftOver() {
        if (runningProcess().isPresent()) {
            stop();
        }
    }

    /** Makes the cluster if there is none, starts the server and waits until it takes connections. */
    public void start() {
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            makeCluster();
        }
        insistOnOurVersion();
        run(
                "PostgreSQL does not start; its log is " + data.resolve("log") + ".",
                "pg_ctl",
                "start",
                "-D",
                data.toString(),
                "-l",
                data.resolve("start.log").toString(),
                "-w",
                "-t",
                String.valueOf(PATIENCE.toSeconds()),
                "-o",
                String.join(" ", options()));
    }

    /** Ends all sessions and stops in order; nothing to do when it does not run. */
    public void stop() {
        if (runningProcess().isPresent()) {
            run("PostgreSQL does not stop.", "pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w");
        }
    }

    /** kill -9 of the server with all its processes, as a crash does it. */
    public void kill() {
        runningProcess().ifPresent(postmaster -> {
            var processes = new ArrayList<>(postmaster.descendants().toList());
            postmaster.destroyForcibly();
            processes.forEach(ProcessHandle::destroyForcibly);
            processes.add(postmaster);
            processes.forEach(process -> waitForEndOf(process));
        });
    }

    /** A session of the superuser; the caller closes it. */
    public Connection connect(String database) throws SQLException {
        var login = new Properties();
        login.setProperty("user", SUPERUSER);
        login.setProperty("password", superuserPassword);
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, login);
    }

    private void makeCluster() {
        PrivateFiles.directory(data);
        var passwordFile = data.resolveSibling("superuser-password.tmp");
        PrivateFiles.write(passwordFile, superuserPassword);
        try {
            run(
                    "PostgreSQL cannot make its files in " + data + ".",
                    "initdb",
                    "-D",
                    data.toString(),
                    "-U",
                    SUPERUSER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    "--data-checksums");
        } finally {
            delete(passwordFile);
        }
    }

    /** Values in SQL are patients': neither statements nor details of refused rows reach the log. */
    private List<String> options() {
        return List.of(
                "-c port=" + port,
                "-c listen_addresses=127.0.0.1",
                "-c unix_socket_directories=",
                "-c fsync=on",
                "-c synchronous_commit=on",
                "-c full_page_writes=on",
                "-c password_encryption=scram-sha-256",
                "-c max_connections=120",
                "-c shared_buffers=192MB",
                "-c logging_collector=on",
                "-c log_directory=log",
                "-c log_filename=postgresql-%a.log",
                "-c log_truncate_on_rotation=on",
                "-c log_rotation_age=1d",
                "-c log_min_messages=warning",
                "-c log_min_error_statement=panic",
                "-c log_error_verbosity=terse",
                "-c log_statement=none",
                "-c log_min_duration_statement=-1",
                "-c log_parameter_max_length=0",
                "-c log_parameter_max_length_on_error=0");
    }

    private void insistOnOurVersion() {
        var found = PrivateFiles.read(data.resolve("PG_VERSION"));
        var ours = PostgresBinaries.VERSION.substring(0, PostgresBinaries.VERSION.indexOf('.'));
        if (!found.equals(ours)) {
            throw new LaunchRefused("The data in " + data + " were written by PostgreSQL " + found + ", this is " + ours
                    + "; move them with a dump, see docs/operations.");
        }
    }

    /** The process that holds this cluster now, whoever started it. */
    private Optional<ProcessHandle> runningProcess() {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        return PrivateFiles.read(pidFile)
                .lines()
                .findFirst()
                .map(String::strip)
                .filter(pid -> pid.matches("\\d+"))
                .map(Long::parseLong)
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                // the number may belong to somebody else after a restart of the machine
                .filter(process -> process.info()
                        .command()
                        .map(command -> command.contains("postgres"))
                        .orElse(true));
    }

    private void run(String sentence, String program, String... arguments) {
        var command = new ArrayList<String>();
        if (weAreRoot()) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it sees nobody
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            var output = Files.createTempFile("ohms-" + program, ".log");
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE.toSeconds() * 2, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new LaunchRefused(sentence + System.lineSeparator() + Files.readString(output));
            }
            Files.delete(output);
        } catch (IOException broken) {
            throw new LaunchRefused(sentence, broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LaunchRefused(sentence, interrupted);
        }
    }

    private static boolean weAreRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void waitForEndOf(ProcessHandle process) {
        process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException broken) {
            throw new LaunchRefused("The file " + file + " cannot be deleted.", broken);
        }
    }
}
