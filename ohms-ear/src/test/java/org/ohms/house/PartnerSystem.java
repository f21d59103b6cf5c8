package org.ohms.house;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.ohms.launch.DataDirectory;

/**
 * Another system beside the hospital, on this machine: it hears what it is told over HTTPS and answers as it is asked to.
 * It shows the throw-away certificate of the tests' hospital, which the hospital is set to trust.
 */
public final class PartnerSystem implements AutoCloseable {
    private final HttpsServer server;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private volatile int status = 204;

    /** One message that arrived; names of headers in small letters. */
    public record Heard(String path, Map<String, String> headers, String body) {}

    private PartnerSystem(HttpsServer server) {
        this.server = server;
    }

    /** Lets the hospital call this machine, before it opens. */
    static void introduce(DataDirectory hospital) {
        try {
            var certificate = keys(hospital).getCertificate("ohms").getEncoded();
            var pem = hospital.root().resolve("partner.pem");
            Files.writeString(
                    pem,
                    "-----BEGIN CERTIFICATE-----\n"
                            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate)
                            + "\n-----END CERTIFICATE-----\n");
            Files.writeString(hospital.variables().resolve("ohms.integration.allowed-private-hosts"), "localhost");
            Files.writeString(hospital.variables().resolve("ohms.integration.trusted-certificates"), pem.toString());
            // the pharmacy of demonstrations takes its time for people, not for tests
            Files.writeString(hospital.variables().resolve("ohms.pharmacy.demo-pharmacy.pause"), "PT1S");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public static PartnerSystem open(Hospital hospital) {
        try {
            var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys(hospital.data()), password(hospital.data()));
            var context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(context));
            var system = new PartnerSystem(server);
            system.listen();
            return system;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public String address() {
        return "https://localhost:" + server.getAddress().getPort() + "/hooks";
    }

    public List<Heard> heard() {
        return List.copyOf(heard);
    }

    public void answers(int wanted) {
        status = wanted;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void listen() {
        server.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders().entrySet().stream()
                    .collect(Collectors.toMap(
                            header -> header.getKey().toLowerCase(java.util.Locale.ROOT),
                            header -> header.getValue().get(0)));
            heard.add(new Heard(
                    exchange.getRequestURI().toString(),
                    headers,
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    private static KeyStore keys(DataDirectory hospital) throws IOException, GeneralSecurityException {
        var keys = KeyStore.getInstance("PKCS12");
        try (var file = Files.newInputStream(hospital.root().resolve("tls.p12"))) {
            keys.load(file, password(hospital));
        }
        return keys;
    }

    private static char[] password(DataDirectory hospital) throws IOException {
        return Files.readString(hospital.variables().resolve("ohms.tls.keystore.password"))
                .strip()
                .toCharArray();
    }
}
