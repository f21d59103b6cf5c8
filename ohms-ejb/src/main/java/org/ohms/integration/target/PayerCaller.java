package org.ohms.integration.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import org.ohms.billing.connector.PayerCalls;
import org.ohms.billing.connector.PayerSilent;

/** Calls payers and clearing houses over HTTPS. */
@ApplicationScoped
class PayerCaller implements PayerCalls {
    @Inject
    BoundedCalls calls;

    @SuppressWarnings("NullAway")
    protected PayerCaller() {}

    PayerCaller(BoundedCalls calls) {
        this.calls = calls;
    }

    @Override
    public Answer post(URI address, Map<String, String> headers, byte[] body, Duration patience, int largest)
            throws PayerSilent {
        var request = HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            var heard = calls.send(address, request, patience, largest);
            return new Answer(heard.status(), heard.body());
        } catch (CallFailed failed) {
            throw new PayerSilent(failed.code());
        }
    }
}
