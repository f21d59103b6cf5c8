package org.ohms.api.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.ohms.api.answer.Cursor;
import org.ohms.api.answer.OncePerKey;
import org.ohms.api.answer.Paged;
import org.ohms.api.answer.Versions;
import org.ohms.api.json.Query;
import org.ohms.api.json.RecordReader;
import org.ohms.billing.charge.ChargeListing;
import org.ohms.billing.charge.ChargeRecording;
import org.ohms.billing.charge.ChargeState;
import org.ohms.shared.id.PatientId;

/** What is to be paid for. */
@Tag(name = "Billing")
@RequestScoped
@Path("v1/charges")
@Produces(MediaType.APPLICATION_JSON)
public class ChargesResource {
    @Inject
    ChargeListing listing;

    @Inject
    ChargeRecording recording;

    @Inject
    OncePerKey once;

    @Context
    UriInfo uri;

    @SuppressWarnings("NullAway")
    public ChargesResource() {}

    @Operation(operationId = "listCharges", summary = "List charges", description = "In the order they were made.")
    @SecurityRequirement(name = "oauth", scopes = "charges.read")
    @Parameter(
            name = "patient",
            in = ParameterIn.QUERY,
            description = "Only of this patient.",
            schema = @Schema(format = "uuid", implementation = String.class))
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description = "Only those that stand so: billable, billed or not-billable.",
            schema = @Schema(implementation = String.class, examples = "billable"))
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ChargeJson.Items.class)))
    @GET
    public Response list() {
        var query = new Query(uri.getQueryParameters(), "patient", "status", Paged.CURSOR, Paged.LIMIT);
        var patient = query.id("patient").map(PatientId::new).orElse(null);
        var state = query.parsed(
                        "status",
                        word -> Arrays.stream(ChargeState.values())
                                .filter(one -> ChargeJson.word(one).equals(word))
                                .findFirst())
                .orElse(null);
        var after = query.parsed(Paged.CURSOR, Cursor::id).orElse(null);
        var limit = query.limit();
        query.check();
        return Paged.followed(uri, listing.find(patient, state, after, limit), UUID::toString, ChargeJson.Items::of);
    }

    @Operation(operationId = "readCharge", summary = "Read a charge")
    @SecurityRequirement(name = "oauth", scopes = "charges.read")
    @APIResponse(
            responseCode = "200",
            description = "The charge, with its version as ETag",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ChargeJson.class)))
    @APIResponse(responseCode = "304", description = "Nothing changed since that ETag")
    @GET
    @Path("{id}")
    public Response read(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var charge = listing.charge(RecordReader.named(id));
        var version = (int) charge.version();
        return Versions.isKnown(ifNoneMatch, version)
                ? Response.notModified(Versions.tag(version)).build()
                : Response.ok(ChargeJson.of(charge)).tag(Versions.tag(version)).build();
    }

    @Operation(
            operationId = "recordCharge",
            summary = "Tell what is to be paid for",
            description =
                    "It costs what the price list of its day says, less what that takes off; the billing office looks"
                            + " at it like at any other charge, and discounts by hand are its own. Told again under the same source, it is the charge there is.")
    @SecurityRequirement(name = "oauth", scopes = "charges.write")
    @APIResponse(
            responseCode = "201",
            description = "The charge",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ChargeJson.class)))
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response record(ChargeBody body) {
        return once.answer(body, () -> {
            var made = recording.record(
                    new PatientId(body.patientId()), body.sourceId(), body.code(), body.quantity(), body.day());
            var charge = listing.charge(made);
            return Response.status(Response.Status.CREATED)
                    .entity(ChargeJson.of(charge))
                    .tag(Versions.tag((int) charge.version()))
                    .header(HttpHeaders.LOCATION, "/api/v1/charges/" + made)
                    .build();
        });
    }
}
