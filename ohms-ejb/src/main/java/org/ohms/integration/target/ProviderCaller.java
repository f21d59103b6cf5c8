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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.ohms.identity.sso.ProviderCalls;
import org.ohms.identity.sso.ProviderSilent;

/**
 * Calls the provider of single sign-on by the rules for every address outside: encrypted, a certificate of the name's, no
 * address inside the house that is not allowed by name, no redirects, five seconds, and no more of the answer than its sort
 * ever needs. What a name that answers otherwise the second time would lead to has no certificate of that name.
 */
@ApplicationScoped
class ProviderCaller implements ProviderCalls {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LARGEST = 512 * 1024;

    @Inject
    Targets targets;

    @Inject
    TargetTrust trust;

    private HttpClient client;

    @SuppressWarnings("NullAway")
    protected ProviderCaller() {}

    @PostConstruct
    void prepare() {
        client = HttpClient.newBuilder()
                .sslContext(trust.context())
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    @Override
    public Answer get(URI address) throws ProviderSilent {
        return send(address, HttpRequest.newBuilder().GET());
    }

    @Override
    public Answer post(URI address, Map<String, String> headers, String form) throws ProviderSilent {
        var request = HttpRequest.newBuilder()
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        headers.forEach(request::header);
        return send(address, request);
    }

    private Answer send(URI address, HttpRequest.Builder request) throws ProviderSilent {
        try {
            targets.address(targets.checked(address.toString()));
            var answer = client.send(
                    request.uri(address)
                            .timeout(PATIENCE)
                            .header("Accept", "application/json")
                            .header("User-Agent", "OHMS")
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            return new Answer(answer.statusCode(), text(answer.body()));
        } catch (TargetRefused refused) {
            throw new ProviderSilent(refused.refusal().code());
        } catch (UnknownHostException unknown) {
            throw new ProviderSilent("target.unknown-name");
        } catch (SSLException notTrusted) {
            throw new ProviderSilent("target.not-trusted");
        } catch (IOException broken) {
            throw new ProviderSilent("target.no-answer");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ProviderSilent("target.interrupted");
        }
    }

    /** Whoever answers byte by byte does not hold us longer. */
    private static String text(InputStream body) throws IOException, ProviderSilent {
        var over = CompletableFuture.runAsync(
                () -> cut(body), CompletableFuture.delayedExecutor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        try (body) {
            var bytes = body.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new ProviderSilent("target.answer-too-long");
            }
            return new String(bytes, StandardCharsets.UTF_8);
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
