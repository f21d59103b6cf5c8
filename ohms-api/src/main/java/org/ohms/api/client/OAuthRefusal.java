package org.ohms.api.client;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.DomainException;

/** A no in OAuth's own words (RFC 6749, section 5.2). */
final class OAuthRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String error;
    private final @Nullable Long retryAfter;

    private OAuthRefusal(int status, String error, @Nullable Long retryAfter) {
        super(error);
        this.status = status;
        this.error = error;
        this.retryAfter = retryAfter;
    }

    static OAuthRefusal invalidRequest() {
        return new OAuthRefusal(Status.BAD_REQUEST.getStatusCode(), "invalid_request", null);
    }

    static OAuthRefusal unsupportedGrant() {
        return new OAuthRefusal(Status.BAD_REQUEST.getStatusCode(), "unsupported_grant_type", null);
    }

    static OAuthRefusal invalidScope() {
        return new OAuthRefusal(Status.BAD_REQUEST.getStatusCode(), "invalid_scope", null);
    }

    static OAuthRefusal invalidClient() {
        return new OAuthRefusal(Status.UNAUTHORIZED.getStatusCode(), "invalid_client", null);
    }

    static OAuthRefusal tooMany(long seconds) {
        return new OAuthRefusal(Status.TOO_MANY_REQUESTS.getStatusCode(), "temporarily_unavailable", seconds);
    }

    /** What the hospital's refusal is called here. */
    static OAuthRefusal of(DomainException refused) {
        return switch (refused.kind()) {
            case INVALID -> invalidScope();
            case TOO_MANY -> tooMany(seconds(refused));
            case UNAVAILABLE ->
                new OAuthRefusal(Status.SERVICE_UNAVAILABLE.getStatusCode(), "temporarily_unavailable", 1L);
            case FORBIDDEN, NOT_FOUND, REFUSED, STALE -> invalidClient();
        };
    }

    Response answer() {
        var answer = Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(new OAuthError(error));
        if (status == Status.UNAUTHORIZED.getStatusCode()) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"ohms\"");
        }
        if (retryAfter != null) {
            answer.header(HttpHeaders.RETRY_AFTER, retryAfter);
        }
        return answer.build();
    }

    private static long seconds(DomainException refused) {
        return refused.refusals().stream()
                .map(refusal -> refusal.params().get("seconds"))
                .filter(java.util.Objects::nonNull)
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(60);
    }
}
