package org.ohms.api.pharmacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.ohms.pharmacy.outside.DemoPharmacy;
import org.ohms.shared.crypto.MessageSignature;

/**
 * The door of the pharmacy of demonstrations: it hears what every pharmacy outside hears, and nothing that is not signed.
 * Where there is no demonstration there is no such pharmacy.
 */
@RequestScoped
@Path("demo-pharmacies/{pharmacy}/messages")
public class DemoPharmacyResource {
    @Inject
    DemoPharmacy demo;

    @SuppressWarnings("NullAway")
    public DemoPharmacyResource() {}

    @Operation(hidden = true)
    @POST
    public Response take(
            @PathParam("pharmacy") String pharmacy,
            @HeaderParam(MessageSignature.TIMESTAMP) @Nullable String timestamp,
            @HeaderParam(MessageSignature.SIGNATURE) @Nullable String signature,
            byte[] body) {
        demo.take(OutsideEventsResource.id(pharmacy), timestamp, signature, body);
        return Response.noContent().build();
    }
}
