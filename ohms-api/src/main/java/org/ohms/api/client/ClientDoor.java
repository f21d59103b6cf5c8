package org.ohms.api.client;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.ohms.api.door.Correlation;
import org.ohms.api.problem.Problems;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.Clearance;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.identity.client.CheckedClient;
import org.ohms.shared.id.AccountId;

/** Says who acts in the request; below {@code /v1} and {@code /fhir} only clients with a token do, and none too often. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class ClientDoor implements ContainerRequestFilter {
    @Context
    HttpServletRequest request;

    @Inject
    CurrentActor current;

    @Inject
    ClientRates rates;

    @SuppressWarnings("NullAway")
    public ClientDoor() {}

    @Override
    public void filter(ContainerRequestContext context) {
        var client = TokenMechanism.client(request);
        current.become(client.map(this::acting).orElseGet(this::guest));
        if (!needsToken(context)) {
            return;
        }
        if (client.isEmpty()) {
            context.abortWith(Problems.unknownClient(TokenMechanism.showsToken(request)));
            return;
        }
        rates.take(client.get()).ifPresent(wait -> context.abortWith(Problems.tooMany(wait)));
    }

    static boolean needsToken(ContainerRequestContext context) {
        var path = context.getUriInfo().getPath();
        var plain = path.startsWith("/") ? path.substring(1) : path;
        return plain.startsWith("v1/") || plain.startsWith("fhir/");
    }

    private Actor acting(CheckedClient client) {
        return new Actor(
                Actor.Kind.CLIENT,
                new AccountId(client.id().value()),
                client.permissions(),
                Clearance.N,
                client.research() ? "research" : "treatment",
                client.token(),
                request.getRemoteAddr(),
                Correlation.of(request));
    }

    private Actor guest() {
        return Actor.guest(request.getRemoteAddr(), Correlation.of(request));
    }
}
