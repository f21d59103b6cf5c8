package org.ohms.api.client;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.ohms.identity.client.ApiSettings;

/** Lets scripts of pages elsewhere call the interfaces, from the origins that were set and from no other. */
@Provider
@PreMatching
@Priority(100)
public class Origins implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String ORIGIN = "Origin";

    @Inject
    ApiSettings settings;

    @Override
    public void filter(ContainerRequestContext request) {
        if (HttpMethod.OPTIONS.equals(request.getMethod())
                && request.getHeaderString("Access-Control-Request-Method") != null
                && allowed(request).isPresent()) {
            request.abortWith(Response.noContent()
                    .header("Access-Control-Allow-Methods", "GET, POST, PUT, DELETE")
                    .header(
                            "Access-Control-Allow-Headers",
                            "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, X-Correlation-Id")
                    .header("Access-Control-Max-Age", "600")
                    .build());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        allowed(request).ifPresent(origin -> {
            response.getHeaders().putSingle("Access-Control-Allow-Origin", origin);
            response.getHeaders().putSingle("Access-Control-Expose-Headers", "ETag, Link, Location, Retry-After");
            response.getHeaders().add(HttpHeaders.VARY, ORIGIN);
        });
    }

    private Optional<String> allowed(ContainerRequestContext request) {
        return Optional.ofNullable(request.getHeaderString(ORIGIN)).filter(settings.origins()::contains);
    }
}
