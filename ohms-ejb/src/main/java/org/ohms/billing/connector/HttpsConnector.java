package org.ohms.billing.connector;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Posts an interchange to the clearing house and takes the answer from the body of the same call. The type of both is
 * {@code application/EDI-X12} (<a href="https://www.rfc-editor.org/rfc/rfc1767">RFC 1767</a>); who sends says so by Basic
 * authentication, inside TLS.
 */
@ApplicationScoped
class HttpsConnector implements PayerConnector {
    static final String CODE = "https";

    private static final String X12 = "application/EDI-X12";
    private static final int LARGEST = 4 * 1024 * 1024;
    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int NO_CONTENT = 204;

    @Inject
    HttpsSettings settings;

    @Inject
    PayerCalls calls;

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public boolean isReady() {
        return settings.address().isPresent();
    }

    @Override
    public Optional<byte[]> exchange(String name, byte[] interchange) throws PayerSilent {
        var address = settings.address().orElseThrow(() -> new PayerSilent("payer.no-way"));
        var answer = calls.post(address, headers(), interchange, settings.patience(), LARGEST);
        return switch (answer.status()) {
            case OK -> answer.body().length == 0 ? Optional.empty() : Optional.of(answer.body());
            case ACCEPTED, NO_CONTENT -> Optional.empty();
            default -> throw new PayerSilent("payer.answers-" + answer.status());
        };
    }

    private Map<String, String> headers() {
        var headers = new HashMap<String, String>();
        headers.put("Content-Type", X12);
        headers.put("Accept", X12);
        settings.user()
                .flatMap(user -> settings.password().map(word -> user + ":" + word))
                .ifPresent(both -> headers.put(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8))));
        return headers;
    }
}
