package org.ohms.shared.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Something that answers as a PostgreSQL with encryption does, up to the word of welcome: whether the driver goes on depends on
 * the certificate alone.
 */
@DisplayName("The connection to the database")
class DatabaseAuthorityTest {
    private static final String PASSWORD = "only for this test";
    private static final int SSL_REQUEST_BYTES = 8;

    @TempDir
    Path directory;

    @Test
    @DisplayName("is spoken to under the authority that is set up")
    void underItsAuthority() throws Exception {
        var keys = certificate("ours", "localhost");

        assertThat(isSpokenTo(keys, directory.resolve("ours.pem"))).isTrue();
    }

    @Test
    @DisplayName("is left alone under another authority, and under another name")
    void underAnother() throws Exception {
        var theirs = certificate("theirs", "localhost");
        certificate("ours", "localhost");
        var elsewhere = certificate("elsewhere", "db.elsewhere.example");

        assertThat(isSpokenTo(theirs, directory.resolve("ours.pem"))).isFalse();
        assertThat(isSpokenTo(elsewhere, directory.resolve("elsewhere.pem"))).isFalse();
    }

    /** Whether the driver, set up as an operator's command sets it up, says who it is to whoever has these keys. */
    private static boolean isSpokenTo(Path keys, Path authority) throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var heard = CompletableFuture.supplyAsync(() -> hears(server, keys));
            var source = new OperatorSettings(Map.of(
                            "OHMS_DB_OWNER_PASSWORD",
                            "secret",
                            "OHMS_DB_HOST",
                            "localhost",
                            "OHMS_DB_PORT",
                            String.valueOf(server.getLocalPort()),
                            "OHMS_DB_SSLROOTCERT",
                            authority.toString()))
                    .asOwner();
            source.setConnectTimeout(10);
            source.setSocketTimeout(10);

            assertThat(catchThrowable(() -> source.getConnection().close()))
                    .as("nobody is a database here")
                    .isNotNull();
            return heard.get(20, TimeUnit.SECONDS);
        }
    }

    private static boolean hears(ServerSocket server, Path keys) {
        try (var plain = server.accept()) {
            plain.setSoTimeout(10_000);
            plain.getInputStream().readNBytes(SSL_REQUEST_BYTES);
            plain.getOutputStream().write('S');
            plain.getOutputStream().flush();
            try (var encrypted =
                    (SSLSocket) context(keys).getSocketFactory().createSocket(plain, null, plain.getPort(), false)) {
                encrypted.setUseClientMode(false);
                return encrypted.getInputStream().read() >= 0;
            }
        } catch (IOException refused) {
            return false;
        }
    }

    private static SSLContext context(Path keys) throws IOException {
        try (var file = Files.newInputStream(keys)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(file, PASSWORD.toCharArray());
            var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(store, PASSWORD.toCharArray());
            var context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** A certificate that is its own authority, beside its keys. */
    private Path certificate(String name, String host) throws Exception {
        var keys = directory.resolve(name + ".p12");
        keytool(
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + host,
                "-ext",
                "san=dns:" + host,
                "-storetype",
                "PKCS12",
                "-keystore",
                keys.toString(),
                "-storepass",
                PASSWORD);
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                name,
                "-file",
                directory.resolve(name + ".pem").toString(),
                "-keystore",
                keys.toString(),
                "-storepass",
                PASSWORD);
        return keys;
    }

    private static void keytool(String... arguments) throws Exception {
        var command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
    }
}
