package org.ohms.integration.target;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;

/**
 * Calls with an answer one wants to read, by the rules for every address outside: encrypted, a certificate of the name's, no
 * address inside the house that is not allowed by name, no redirects, only so long, and no more of the answer than its sort
 * ever needs. What a name that answers otherwise the second time would lead to has no certificate of that name.
 */
@ApplicationScoped
class BoundedCalls {
    private static final Duration CONNECTING = Duration.ofSeconds(5);

    @Inject
    Targets targets;

    @Inject
    TargetTrust trust;

    private HttpClient client;

    @SuppressWarnings("NullAway")
    protected BoundedCalls() {}

    @SuppressWarnings("NullAway")
    BoundedCalls(Targets targets, TargetTrust trust) {
        this.targets = targets;
        this.trust = trust;
        prepare();
    }

    /** What was heard. */
    record Heard(int status, byte[] body) {}

    @PostConstruct
    void prepare() {
        client = HttpClient.newBuilder()
                .sslContext(trust.context())
                .connectTimeout(CONNECTING)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /**
     * Makes the call.
     *
     * @param patience how long it takes until the answer begins, and again until it ends, at most
     * @param largest how many bytes of the answer there may be
     * @throws CallFailed when there is no answer, it is too long, or the address must not be called
     */
    Heard send(URI address, HttpRequest.Builder request, Duration patience, int largest) throws CallFailed {
        try {
            targets.address(targets.checked(address.toString()));
            var answer = client.send(
                    request.uri(address)
                            .timeout(patience)
                            .header("User-Agent", "OHMS")
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            return new Heard(answer.statusCode(), bytes(answer.body(), patience, largest));
        } catch (TargetRefused refused) {
            throw new CallFailed(refused.refusal().code());
        } catch (UnknownHostException unknown) {
            throw new CallFailed("target.unknown-name");
        } catch (SSLException notTrusted) {
            throw new CallFailed("target.not-trusted");
        } catch (IOException broken) {
            throw new CallFailed("target.no-answer");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CallFailed("target.interrupted");
        }
    }

    /** Whoever answers byte by byte does not hold us longer. */
    private static byte[] bytes(InputStream body, Duration patience, int largest) throws IOException, CallFailed {
        var over = CompletableFuture.runAsync(
                () -> cut(body), CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS));
        try (body) {
            var bytes = body.readNBytes(largest + 1);
            if (bytes.length > largest) {
                throw new CallFailed("target.answer-too-long");
            }
            return bytes;
        } finally {
            over.cancel(false);
        }
    }

    private static void cut(InputStream body) {
        try {
            body.close();
        } catch (IOException gone) {
            // it is closed one way or the other
            return;
        }
    }
}
