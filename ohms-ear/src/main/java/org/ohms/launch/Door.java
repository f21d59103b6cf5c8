package org.ohms.launch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The staff door of a demo hospital as a client sees it that trusts exactly the hospital's own certificate. */
final class Door {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient client;
    private final URI address;

    private Door(HttpClient client, URI address) {
        this.client = client;
        this.address = address;
    }

    static Door of(DemoHospital hospital) {
        var directory = hospital.directory();
        var password = PrivateFiles.read(directory.variable("ohms.tls.keystore.password"));
        try (var stored = Files.newInputStream(directory.certificate())) {
            return new Door(
                    HttpClient.newBuilder()
                            .sslContext(trusting(certificateIn(stored, password)))
                            .connectTimeout(PATIENCE)
                            .build(),
                    URI.create("https://localhost:" + hospital.ports().staff()));
        } catch (IOException | GeneralSecurityException broken) {
            throw new LaunchRefused("The certificate in " + directory.certificate() + " cannot be read.", broken);
        }
    }

    int statusOf(String path) throws IOException {
        try {
            var request = HttpRequest.newBuilder(address.resolve(path))
                    .timeout(PATIENCE)
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    private static Certificate certificateIn(InputStream stored, String password)
            throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(stored, password.toCharArray());
        return store.getCertificate(store.aliases().nextElement());
    }

    private static SSLContext trusting(Certificate certificate) throws IOException, GeneralSecurityException {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("ohms", certificate);
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
