package org.ohms.integration.target;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sends one message to an address that others gave us, and learns the status of the answer, nothing more: the connection
 * goes to the address that was looked at (a second look-up could say otherwise), the certificate must be the name's, the
 * whole call takes five seconds at most, no redirect is followed and no body is read.
 */
@ApplicationScoped
public class TargetCaller {
    private static final Duration LONGEST_CALL = Duration.ofSeconds(5);
    private static final int LONGEST_STATUS_LINE = 1000;
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d)( .*)?");

    @Inject
    Targets targets;

    @Inject
    TargetTrust trust;

    private final Duration longest;
    private SSLSocketFactory sockets;

    @SuppressWarnings("NullAway")
    protected TargetCaller() {
        this.longest = LONGEST_CALL;
    }

    @SuppressWarnings("NullAway")
    TargetCaller(Targets targets, TargetTrust trust, Duration longest) {
        this.targets = targets;
        this.trust = trust;
        this.longest = longest;
        this.sockets = trust.sockets();
    }

    @PostConstruct
    void prepare() {
        sockets = trust.sockets();
    }

    /**
     * Posts a JSON text and gives back the status of the answer.
     *
     * @throws CallFailed when there is none
     */
    public int post(String url, Map<String, String> headers, String json) throws CallFailed {
        return post(url, headers, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Posts what is of another sort and gives back the status of the answer.
     *
     * @param type what it is of, such as {@code application/octet-stream}
     * @throws CallFailed when there is none
     */
    public int post(String url, Map<String, String> headers, String type, byte[] body) throws CallFailed {
        try {
            var target = targets.checked(url);
            return post(target, targets.address(target), head(target, headers, type, body.length), body);
        } catch (TargetRefused refused) {
            throw new CallFailed(refused.refusal().code());
        } catch (UnknownHostException unknown) {
            throw new CallFailed("target.unknown-name");
        } catch (SSLException notTrusted) {
            throw new CallFailed("target.not-trusted");
        } catch (IOException broken) {
            throw new CallFailed("target.no-answer");
        }
    }

    private int post(URI target, InetAddress address, String head, byte[] body) throws IOException {
        try (var plain = new Socket()) {
            var over = CompletableFuture.runAsync(() -> cut(plain), delayed());
            try {
                plain.connect(new InetSocketAddress(address, Targets.port(target)), (int) longest.toMillis());
                plain.setSoTimeout((int) longest.toMillis());
                try (var secured = secured(plain, target)) {
                    var out = secured.getOutputStream();
                    out.write(head.getBytes(StandardCharsets.US_ASCII));
                    out.write(body);
                    out.flush();
                    return status(secured.getInputStream());
                }
            } finally {
                over.cancel(false);
            }
        }
    }

    private SSLSocket secured(Socket plain, URI target) throws IOException {
        var secured = (SSLSocket) sockets.createSocket(plain, Targets.host(target), Targets.port(target), true);
        var parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private static String head(URI target, Map<String, String> headers, String type, int length) {
        var path = target.getRawPath().isEmpty() ? "/" : target.getRawPath();
        var head = new StringBuilder("POST ").append(path);
        if (target.getRawQuery() != null) {
            head.append('?').append(target.getRawQuery());
        }
        head.append(" HTTP/1.1\r\nHost: ").append(target.getRawAuthority()).append("\r\n");
        head.append("User-Agent: OHMS\r\nContent-Type: ").append(type).append("\r\nConnection: close\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("Content-Length: ").append(length).append("\r\n\r\n").toString();
    }

    private static int status(InputStream answer) throws IOException {
        var line = new StringBuilder();
        for (var next = answer.read(); next != '\r' && next != '\n'; next = answer.read()) {
            if (next < 0 || line.length() > LONGEST_STATUS_LINE) {
                throw new IOException("no status line");
            }
            line.append((char) next);
        }
        var found = STATUS_LINE.matcher(line);
        if (!found.matches()) {
            throw new IOException("no status line");
        }
        return Integer.parseInt(found.group(1));
    }

    /** Somebody who answers byte by byte does not hold us longer. */
    private Executor delayed() {
        return CompletableFuture.delayedExecutor(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void cut(Socket connection) {
        try {
            connection.close();
        } catch (IOException gone) {
            // it is closed one way or the other
            return;
        }
    }
}
