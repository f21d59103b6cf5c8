package org.ohms.api.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.ohms.api.answer.OncePerKey;
import org.ohms.api.answer.Paged;
import org.ohms.api.answer.Versions;
import org.ohms.api.json.Query;
import org.ohms.api.json.RecordReader;
import org.ohms.api.problem.Problems;
import org.ohms.billing.claim.ClaimListing;
import org.ohms.billing.claim.ClaimMark;
import org.ohms.billing.claim.ClaimPreparing;
import org.ohms.billing.claim.ClaimRow;
import org.ohms.billing.claim.ClaimSearch;
import org.ohms.billing.claim.ClaimState;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;

/** What insurers are asked to pay. Claims may be prepared from outside; the billing office sends them. */
@Tag(name = "Insurance")
@RequestScoped
@Path("v1/claims")
@Produces(MediaType.APPLICATION_JSON)
public class ClaimsResource {
    @Inject
    ClaimListing listing;

    @Inject
    ClaimPreparing preparing;

    @Inject
    OncePerKey once;

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

    @Operation(
            operationId = "prepareClaim",
            summary = "Prepare a claim",
            description = "Makes a draft of an issued invoice, and says what is missing before it can be sent. The"
                    + " billing office looks at it and sends it. An invoice is claimed once under one coverage.")
    @SecurityRequirement(name = "oauth", scopes = "claims.write")
    @APIResponse(
            responseCode = "201",
            description = "The draft, with what is missing",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ClaimJson.Prepared.class)))
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response prepare(ClaimBody body) {
        return once.answer(body, () -> {
            var made = preparing.prepare(body.request());
            return Response.status(Response.Status.CREATED)
                    .entity(ClaimJson.Prepared.of(made))
                    .tag(Versions.tag((int) made.row().version()))
                    .header(HttpHeaders.LOCATION, "/api/v1/claims/" + made.row().id())
                    .build();
        });
    }

    @Operation(
            operationId = "replaceClaim",
            summary = "Write a prepared claim anew",
            description =
                    "As long as it is the draft that you prepared; its invoice and coverage stay the same. Send back"
                            + " the ETag you read as If-Match. What is left out is forgotten.")
    @SecurityRequirement(name = "oauth", scopes = "claims.write")
    @APIResponse(
            responseCode = "200",
            description = "The draft as it stands now, with what is missing",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ClaimJson.Prepared.class)))
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response replace(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, ClaimBody body) {
        var claim = RecordReader.named(id);
        var version =
                Versions.startedFrom(ifMatch, () -> listing.claim(claim).row().version());
        insistOnSame(listing.claim(claim).row(), body);
        try {
            var written = preparing.rewrite(claim, version, body.draft());
            return Response.ok(ClaimJson.Prepared.of(written))
                    .tag(Versions.tag((int) written.row().version()))
                    .build();
        } catch (DomainException refused) {
            if (refused.kind() == DomainException.Kind.STALE) {
                return Problems.changedMeanwhile();
            }
            throw refused;
        }
    }

    private static void insistOnSame(ClaimRow known, ClaimBody body) {
        var refusals = new Refusals();
        refusals.when(
                !known.invoice().equals(body.invoiceId()),
                Refusal.of(CommonRefusal.NOT_ALLOWED).at("invoiceId"));
        refusals.when(
                body.coverageId() != null && !known.coverage().equals(body.coverageId()),
                Refusal.of(CommonRefusal.NOT_ALLOWED).at("coverageId"));
        refusals.throwIfAny(DomainException.Kind.INVALID);
    }
}
