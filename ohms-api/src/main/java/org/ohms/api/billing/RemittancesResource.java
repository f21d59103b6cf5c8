package org.ohms.api.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ohms.api.answer.Cursor;
import org.ohms.api.answer.OncePerKey;
import org.ohms.api.answer.Paged;
import org.ohms.api.json.Query;
import org.ohms.api.json.RecordReader;
import org.ohms.billing.inbox.FileOrigin;
import org.ohms.billing.remittance.RemittanceDesk;
import org.ohms.billing.remittance.RemittanceMark;
import org.ohms.billing.remittance.RemittanceState;

/** What payers paid: bring their files, list, read with the differences. */
@Tag(name = "Insurance")
@RequestScoped
@Path("v1/remittances")
@Produces(MediaType.APPLICATION_JSON)
public class RemittancesResource {
    /** How EDI of X12 is sent, as <a href="https://www.rfc-editor.org/rfc/rfc1767">RFC 1767</a> names it. */
    private static final String X12 = "application/edi-x12";

    @Inject
    RemittanceDesk desk;

    @Inject
    OncePerKey once;

    @Context
    UriInfo uri;

    @SuppressWarnings("NullAway")
    public RemittancesResource() {}

    @Operation(
            operationId = "uploadRemittance",
            summary = "Bring a file of a payer",
            description =
                    "One or more interchanges of X12 with 835, 999, TA1, 277CA or 271, 16 MB at most. Whatever comes in is"
                            + " kept, counted once and answered: the answers to its sender stand in the response, also when what"
                            + " came in is no interchange. A remittance that does not add up is held whole, and so is one that"
                            + " the payer sends as a test, unless this hospital takes part in tests. An answer about a cover"
                            + " goes to its question; what is to no question, and what is not read here, is said. The same"
                            + " file again changes nothing.")
    @SecurityRequirement(name = "oauth", scopes = "remittances.write")
    @RequestBody(required = true, content = @Content(mediaType = X12, schema = @Schema(implementation = String.class)))
    @APIResponse(
            responseCode = "200",
            description = "Kept and answered",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ReceivedFileJson.class)))
    @POST
    @Consumes(X12)
    public Response bring(InputStream file) {
        return once.answerApart(
                file,
                body -> Response.ok(ReceivedFileJson.of(desk.receive(read(body), FileOrigin.API)))
                        .build());
    }

    @Operation(operationId = "listRemittances", summary = "List remittances", description = "The latest first.")
    @SecurityRequirement(name = "oauth", scopes = "remittances.read")
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description = "Only those that stand there.",
            schema =
                    @Schema(
                            implementation = String.class,
                            enumeration = {"received", "posted", "held", "repeated", "dropped"}))
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RemittanceJson.Items.class)))
    @GET
    public Response list() {
        var query = new Query(uri.getQueryParameters(), "status", Paged.CURSOR, Paged.LIMIT);
        var state = query.parsed("status", code -> Codes.meaning(code, RemittanceState.class))
                .orElse(null);
        var after = query.parsed(
                        Paged.CURSOR, cursor -> Cursor.pair(cursor, RecordReader::instant, RemittanceMark::new))
                .orElse(null);
        var limit = query.limit();
        query.check();
        return Paged.followed(
                uri,
                desk.find(state, after, limit),
                mark -> Cursor.pair(mark.receivedAt(), mark.remittance()),
                RemittanceJson.Items::of);
    }

    @Operation(operationId = "readRemittance", summary = "Read a remittance with its claims and their differences")
    @SecurityRequirement(name = "oauth", scopes = "remittances.read")
    @APIResponse(
            responseCode = "200",
            description = "The remittance with what it says about each claim",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RemittanceJson.WithClaims.class)))
    @GET
    @Path("{id}")
    public RemittanceJson.WithClaims read(@PathParam("id") String id) {
        return RemittanceJson.WithClaims.of(desk.remittance(RecordReader.named(id)));
    }

    private static byte[] read(InputStream body) {
        try {
            return body.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
