package org.ohms.billing.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The drop at a clearing house")
class SftpConnectorTest {
    private static final String HERE = InetAddress.getLoopbackAddress().getHostAddress();

    @TempDir
    Path house;

    private SshServer server;
    private KeyPair key;

    @BeforeEach
    void aClearingHouse() throws Exception {
        key = newKey();
        server = SshServer.setUpDefaultServer();
        server.setHost(HERE);
        server.setPort(0);
        server.setKeyPairProvider(KeyPairProvider.wrap(key));
        server.setPasswordAuthenticator((user, password, session) -> user.equals("ohms") && password.equals("secret"));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(house));
        server.start();
        Files.createDirectories(house.resolve("outbox"));
        Files.createDirectories(house.resolve("inbox"));
    }

    @AfterEach
    void close() throws IOException {
        server.stop(true);
    }

    private static KeyPair newKey() throws Exception {
        var maker = KeyPairGenerator.getInstance("RSA");
        maker.initialize(2048);
        return maker.generateKeyPair();
    }

    private SftpConnector connector(KeyPair known, String password, int port) {
        var settings = new SftpSettings();
        settings.host = Optional.of(HERE);
        settings.port = port;
        settings.hostKey = Optional.of(PublicKeyEntry.toString(known.getPublic()));
        settings.user = Optional.of("ohms");
        settings.password = Optional.of(password);
        settings.keyFile = Optional.empty();
        settings.outbox = "outbox";
        settings.inbox = "inbox";
        settings.patience = Duration.ofMillis(1500);
        settings.insistOnSense();
        var connector = new SftpConnector();
        connector.settings = settings;
        return connector;
    }

    private SftpConnector connector() {
        return connector(key, "secret", server.getPort());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String failure(SftpConnector connector) {
        return catchThrowableOfType(PayerSilent.class, () -> connector.exchange("270-1", bytes("ISA*")))
                .code();
    }

    @Test
    @DisplayName("takes an interchange under its name only when it is whole")
    void puts() throws Exception {
        assertThat(connector().exchange("270-17", bytes("ISA*first"))).isEmpty();

        try (var files = Files.list(house.resolve("outbox"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("270-17.x12");
        }
        assertThat(house.resolve("outbox/270-17.x12")).hasContent("ISA*first");
    }

    @Test
    @DisplayName("gives what lies there, and keeps what nobody wanted, what is not whole yet and what is a folder")
    void collects() throws Exception {
        Files.write(house.resolve("inbox/a.x12"), bytes("ISA*a"));
        Files.write(house.resolve("inbox/b.x12"), bytes("ISA*b"));
        Files.write(house.resolve("inbox/c.x12.part"), bytes("ISA*c"));
        Files.createDirectories(house.resolve("inbox/old"));
        var seen = new ArrayList<String>();

        var kept = connector().collect(content -> {
            var text = new String(content, StandardCharsets.UTF_8);
            seen.add(text);
            return text.equals("ISA*a");
        });

        assertThat(kept).isOne();
        assertThat(seen).containsExactlyInAnyOrder("ISA*a", "ISA*b");
        assertThat(house.resolve("inbox/a.x12")).doesNotExist();
        assertThat(house.resolve("inbox/b.x12")).exists();
        assertThat(house.resolve("inbox/c.x12.part")).exists();
    }

    @Test
    @DisplayName("is not talked to when it shows another key, and no password is told to it")
    void strangersKey() throws Exception {
        var asked = new ArrayList<String>();
        server.setPasswordAuthenticator((user, password, session) -> asked.add(password));

        assertThat(failure(connector(newKey(), "secret", server.getPort()))).isEqualTo("payer.not-trusted");
        assertThat(asked).isEmpty();
    }

    @Test
    @DisplayName("that lets nobody in, has no such folder, or is not there says so by a code")
    void refusals() throws Exception {
        assertThat(failure(connector(key, "wrong", server.getPort()))).isEqualTo("payer.not-let-in");

        Files.delete(house.resolve("outbox"));
        assertThat(failure(connector())).isEqualTo("payer.drop-refuses");

        int closed;
        try (var gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = gone.getLocalPort();
        }
        assertThat(failure(connector(key, "secret", closed))).isEqualTo("payer.no-answer");
    }

    @Test
    @DisplayName("that does not answer is waited for only so long")
    void silent() throws Exception {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var began = System.nanoTime();

            assertThat(failure(connector(key, "secret", silent.getLocalPort()))).isEqualTo("payer.no-answer");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    @DisplayName("is not used without the key by which it is known, or with half of a name and password")
    void settings() {
        var settings = new SftpSettings();
        settings.host = Optional.of(HERE);
        settings.hostKey = Optional.of("any");
        settings.patience = Duration.ofSeconds(5);

        assertThatIllegalArgumentException()
                .isThrownBy(settings::insistOnSense)
                .withMessageContaining("ohms.billing.insurance.sftp.host-key");
        settings.hostKey = Optional.of(PublicKeyEntry.toString(key.getPublic()));
        settings.user = Optional.of("ohms");
        settings.password = Optional.empty();
        settings.keyFile = Optional.empty();
        assertThatIllegalArgumentException()
                .isThrownBy(settings::insistOnSense)
                .withMessageContaining("ohms.billing.insurance.sftp.user");
    }
}
