package org.ohms.house;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.ohms.launch.Ports;

/** The addresses of a running hospital, and a plain client that does not mind its self-signed certificate. */
public final class Doors {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LONG_PATIENCE = Duration.ofMinutes(5);

    private final URI staff;
    private final URI patients;
    private final URI plain;
    private final HttpClient client;

    public Doors(Ports ports) {
        this(ports.staff(), ports.portal(), ports.http());
    }

    public Doors(int staffPort, int portalPort, int httpPort) {
        this.staff = URI.create("https://localhost:" + staffPort);
        this.patients = URI.create("https://localhost:" + portalPort);
        this.plain = URI.create("http://localhost:" + httpPort);
        this.client = HttpClient.newBuilder()
                .sslContext(trustingAnybody())
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** HTTPS, pages of staff and administrators. */
    public URI staff() {
        return staff;
    }

    /** HTTPS, pages of patients. */
    public URI patients() {
        return patients;
    }

    /** HTTP, only redirects. */
    public URI plain() {
        return plain;
    }

    /** Sends as it is, follows no redirect; answers of any status come back. */
    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        return send(request, PATIENCE);
    }

    /** The same for work that takes minutes. */
    public HttpResponse<String> sendPatiently(HttpRequest.Builder request) throws IOException {
        return send(request, LONG_PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, Duration patience) throws IOException {
        try {
            return client.send(request.timeout(patience).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    public HttpResponse<String> get(URI door, String path) throws IOException {
        return send(HttpRequest.newBuilder(door.resolve(path)).GET());
    }

    /** Of a GET at the staff door; 0 when nobody answers. */
    public int statusOf(String path) {
        try {
            return get(staff, path).statusCode();
        } catch (IOException nobody) {
            return 0;
        }
    }

    /** For clients of tests only: the certificate of a throw-away hospital is made at its start. */
    public static SSLContext trustingAnybody() {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new X509ExtendedTrustManager[] {new Anybody()}, new SecureRandom());
            return context;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static final class Anybody extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
