package org.ohms.api.client;

import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.ohms.api.problem.Problems;
import org.ohms.identity.client.CheckedClient;

/**
 * Opens an operation to the scopes that its description names, so that what is published is what holds. The use case
 * behind it has its own say.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class ScopeDoor implements ContainerRequestFilter {
    @Context
    HttpServletRequest request;

    @Context
    ResourceInfo operation;

    @SuppressWarnings("NullAway")
    public ScopeDoor() {}

    @Override
    public void filter(ContainerRequestContext context) {
        var needed = needed(operation.getResourceMethod());
        if (ClientDoor.needsToken(context) && (needed.isEmpty() || !held().containsAll(needed))) {
            context.abortWith(Problems.scopeMissing(needed));
        }
    }

    private Set<String> held() {
        return TokenMechanism.client(request).map(CheckedClient::scopes).orElse(Set.of());
    }

    /** The scopes an operation's description names; an operation below {@code /v1} or {@code /fhir} without any opens to nobody. */
    static Set<String> needed(AnnotatedElement operation) {
        var described = operation.getAnnotation(SecurityRequirement.class);
        return described == null ? Set.of() : Set.of(described.scopes());
    }
}
