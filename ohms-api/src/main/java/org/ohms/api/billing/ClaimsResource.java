package org.ohms.api.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
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
import org.ohms.api.answer.Paged;
import org.ohms.api.answer.Versions;
import org.ohms.api.json.Query;
import org.ohms.api.json.RecordReader;
import org.ohms.billing.claim.ClaimListing;
import org.ohms.billing.claim.ClaimMark;
import org.ohms.billing.claim.ClaimSearch;
import org.ohms.billing.claim.ClaimState;
import org.ohms.shared.id.PatientId;

/** What insurers are asked to pay. Claims are made and sent by the billing office, never from outside. */
@Tag(name = "Insurance")
@RequestScoped
@Path("v1/claims")
@Produces(MediaType.APPLICATION_JSON)
public class ClaimsResource {
    @Inject
    ClaimListing listing;

    @Context
    UriInfo uri;

    @SuppressWarnings("NullAway")
    public ClaimsResource() {}

    @Operation(operationId = "listClaims", summary = "List claims", description = "The latest first.")
    @SecurityRequirement(name = "oauth", scopes = "claims.read")
    @Parameter(
            name = "patient",
            in = ParameterIn.QUERY,
            description = "Only of this patient.",
            schema = @Schema(format = "uuid", implementation = String.class))
    @Parameter(
            name = "payer",
            in = ParameterIn.QUERY,
            description = "Only to this payer.",
            schema = @Schema(format = "uuid", implementation = String.class))
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description = "Only those that stand there.",
            schema =
                    @Schema(
                            implementation = String.class,
                            enumeration = {
                                "draft",
                                "sent",
                                "received",
                                "accepted",
                                "rejected",
                                "paid",
                                "partly-paid",
                                "denied",
                                "cancelled"
                            }))
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "Only those made on this day of the hospital or later.",
            schema = @Schema(format = "date", implementation = String.class))
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "Only those made on this day of the hospital or before.",
            schema = @Schema(format = "date", implementation = String.class))
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ClaimJson.Items.class)))
    @GET
    public Response list() {
        var query = new Query(
                uri.getQueryParameters(), "patient", "payer", "status", "from", "to", Paged.CURSOR, Paged.LIMIT);
        var search = new ClaimSearch(
                query.id("patient").map(PatientId::new).orElse(null),
                query.id("payer").orElse(null),
                query.parsed("status", code -> Codes.meaning(code, ClaimState.class))
                        .orElse(null),
                query.date("from").orElse(null),
                query.date("to").orElse(null),
                query.parsed(Paged.CURSOR, cursor -> Cursor.pair(cursor, RecordReader::instant, ClaimMark::new))
                        .orElse(null),
                query.limit());
        query.check();
        return Paged.followed(
                uri, listing.find(search), mark -> Cursor.pair(mark.createdAt(), mark.claim()), ClaimJson.Items::of);
    }

    @Operation(operationId = "readClaim", summary = "Read a claim with what happened to it")
    @SecurityRequirement(name = "oauth", scopes = "claims.read")
    @APIResponse(
            responseCode = "200",
            description = "The claim, with its version as ETag",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ClaimJson.WithEvents.class)))
    @APIResponse(responseCode = "304", description = "Nothing changed since that ETag")
    @GET
    @Path("{id}")
    public Response read(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var found = listing.claim(RecordReader.named(id));
        var version = (int) found.row().version();
        return Versions.isKnown(ifNoneMatch, version)
                ? Response.notModified(Versions.tag(version)).build()
                : Response.ok(ClaimJson.WithEvents.of(found))
                        .tag(Versions.tag(version))
                        .build();
    }
}
