package org.ohms.api.pharmacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.ohms.pharmacy.outside.OutsideInbox;
import org.ohms.shared.crypto.MessageSignature;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;

/**
 * Where a pharmacy outside tells what became of a prescription. It is no operation for partners: nobody has a token for it,
 * and what is not signed by the pharmacy is not listened to. It is acknowledged once it is kept.
 */
@RequestScoped
@Path("outside-pharmacies/{pharmacy}/events")
public class OutsideEventsResource {
    @Inject
    OutsideInbox inbox;

    @SuppressWarnings("NullAway")
    public OutsideEventsResource() {}

    @Operation(hidden = true)
    @POST
    public Response receive(
            @PathParam("pharmacy") String pharmacy,
            @HeaderParam(MessageSignature.TIMESTAMP) @Nullable String timestamp,
            @HeaderParam(MessageSignature.SIGNATURE) @Nullable String signature,
            byte[] body) {
        inbox.receive(id(pharmacy), timestamp, signature, body);
        return Response.noContent().build();
    }

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
    }
}
