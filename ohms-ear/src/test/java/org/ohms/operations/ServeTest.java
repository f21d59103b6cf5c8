package org.ohms.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.ohms.launch.Ports;

@DisplayName("Starting the packaged server")
@EnabledOnOs(OS.LINUX)
class ServeTest {
    private static final Path CHECKOUT = Path.of("").toAbsolutePath().getParent();

    @TempDir
    Path liberty;

    /** A server that only says how it was asked to run. */
    @BeforeEach
    void aServer() throws IOException {
        Files.createDirectories(liberty.resolve("bin"));
        Files.createDirectories(liberty.resolve("usr/servers/ohms"));
        var server = Files.writeString(liberty.resolve("bin/server"), "#!/bin/sh\necho \"server $*\"\n");
        Files.setPosixFilePermissions(server, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    @DisplayName("runs it when every port is free")
    void runsIt() throws IOException, InterruptedException {
        var ports = Ports.free();

        var start = start(Map.of(
                "OHMS_STAFF_PORT", text(ports.staff()),
                "OHMS_PORTAL_PORT", text(ports.portal()),
                "OHMS_HTTP_PORT", text(ports.http())));

        assertThat(start.said()).isEqualTo("server run ohms\n");
        assertThat(start.exit()).isZero();
    }

    @Test
    @DisplayName("stops at a port in use with one sentence that names it and its setting")
    void stopsAtAPortInUse() throws IOException, InterruptedException {
        var ports = Ports.free();
        for (var address : new InetAddress[] {InetAddress.getLoopbackAddress(), null}) {
            try (var other = new ServerSocket(0, 1, address)) {
                var start = start(Map.of(
                        "OHMS_STAFF_PORT", text(ports.staff()),
                        "OHMS_PORTAL_PORT", text(other.getLocalPort()),
                        "OHMS_HTTP_PORT", text(ports.http())));

                assertThat(start.said())
                        .isEqualTo(
                                "OHMS stops: port " + other.getLocalPort()
                                        + " is in use by another program; stop it, or choose another port with OHMS_PORTAL_PORT.\n");
                assertThat(start.exit()).isEqualTo(1);
            }
        }
    }

    @Test
    @DisplayName("reads the ports where the server reads them")
    void readsThePortsOfFiles() throws IOException, InterruptedException {
        var ports = Ports.free();
        var variables = Files.createDirectory(liberty.resolve("variables"));
        try (var other = new ServerSocket(0);
                var another = new ServerSocket(0)) {
            Files.writeString(variables.resolve("ohms.staff.port"), text(other.getLocalPort()));

            assertThat(start(Map.of("VARIABLE_SOURCE_DIRS", variables.toString()))
                            .said())
                    .contains("port " + other.getLocalPort(), "OHMS_STAFF_PORT");

            Files.writeString(variables.resolve("ohms.staff.port"), text(ports.staff()));
            Files.writeString(
                    liberty.resolve("usr/servers/ohms/server.env"),
                    "OHMS_PORTAL_PORT=" + ports.portal() + "\nOHMS_HTTP_PORT=" + another.getLocalPort() + "\n");

            assertThat(start(Map.of("VARIABLE_SOURCE_DIRS", variables.toString()))
                            .said())
                    .contains("port " + another.getLocalPort(), "OHMS_HTTP_PORT");
        }
    }

    @Test
    @DisplayName("stops at what is no port, and at one that two doors want")
    void stopsAtNonsense() throws IOException, InterruptedException {
        var free = text(Ports.free().staff());
        for (var wrong : new String[] {"door", "0", "65536", "1234567"}) {
            assertThat(start(Map.of("OHMS_STAFF_PORT", wrong)).said())
                    .isEqualTo("OHMS stops: OHMS_STAFF_PORT must be a port number from 1 to 65535.\n");
        }
        assertThat(start(Map.of("OHMS_STAFF_PORT", free, "OHMS_PORTAL_PORT", free))
                        .said())
                .startsWith("OHMS stops: port " + free + " is asked for twice");
    }

    private record Start(int exit, String said) {}

    private Start start(Map<String, String> environment) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(CHECKOUT.resolve("bin/serve").toString()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(key -> key.startsWith("OHMS_") || key.startsWith("WLP_"));
        builder.environment().remove("VARIABLE_SOURCE_DIRS");
        builder.environment().put("WLP_HOME", liberty.toString());
        builder.environment().putAll(environment);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Start(process.exitValue(), said);
    }

    private static String text(int port) {
        return Integer.toString(port);
    }
}
