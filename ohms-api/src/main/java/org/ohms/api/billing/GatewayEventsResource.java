package org.ohms.api.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.gateway.GatewayInbox;

/**
 * Where a payment gateway tells what became of payments. It is no operation for partners: nobody has a token for it, and
 * what is not signed by the gateway is not listened to. It is acknowledged once it is kept and booked.
 */
@RequestScoped
@Path("gateways/{gateway}/events")
public class GatewayEventsResource {
    @Inject
    GatewayInbox inbox;

    @SuppressWarnings("NullAway")
    public GatewayEventsResource() {}

    @Operation(hidden = true)
    @POST
    public Response receive(
            @PathParam("gateway") String gateway,
            @HeaderParam("Stripe-Signature") @Nullable String signature,
            byte[] body) {
        inbox.receive(gateway, body, signature == null ? "" : signature);
        return Response.noContent().build();
    }
}
