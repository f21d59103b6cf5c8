package org.ohms.integration.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.ohms.identity.sso.ProviderCalls;
import org.ohms.identity.sso.ProviderSilent;

/** Calls the provider of single sign-on: somebody waits for the page, so it has five seconds. */
@ApplicationScoped
class ProviderCaller implements ProviderCalls {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LARGEST = 512 * 1024;

    @Inject
    BoundedCalls calls;

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
            var heard = calls.send(address, request.header("Accept", "application/json"), PATIENCE, LARGEST);
            return new Answer(heard.status(), new String(heard.body(), StandardCharsets.UTF_8));
        } catch (CallFailed failed) {
            throw new ProviderSilent(failed.code());
        }
    }
}
