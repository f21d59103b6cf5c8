package org.ohms.api.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ohms.api.answer.Cursor;
import org.ohms.api.answer.Paged;
import org.ohms.api.json.Query;
import org.ohms.billing.payer.PayerBook;
import org.ohms.billing.payer.PayerRow;

/** Those who can be named in a coverage. */
@Tag(name = "Coverage")
@RequestScoped
@Path("v1/payers")
@Produces(MediaType.APPLICATION_JSON)
public class PayersResource {
    @Inject
    PayerBook book;

    @Context
    UriInfo uri;

    @SuppressWarnings("NullAway")
    public PayersResource() {}

    @Operation(operationId = "listPayers", summary = "List payers with their plans")
    @SecurityRequirement(name = "oauth", scopes = "coverages.read")
    @APIResponse(
            responseCode = "200",
            description = "One page, by name",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = PayerJson.Items.class)))
    @GET
    public Response list() {
        var query = new Query(uri.getQueryParameters(), Paged.CURSOR, Paged.LIMIT);
        var after = query.parsed(Paged.CURSOR, Cursor::id).orElse(null);
        var limit = query.limit();
        query.check();
        var part = Cut.after(book.choices(), PayerRow::id, after, limit);
        var plans = book.plansOf(part.rows().stream().map(PayerRow::id).toList());
        return Paged.marked(
                uri,
                part.rows(),
                part.more(),
                row -> row.id().toString(),
                (rows, next) -> new PayerJson.Items(
                        rows.stream()
                                .map(row -> PayerJson.of(
                                        row,
                                        plans.stream()
                                                .filter(plan -> plan.payer().equals(row.id()))
                                                .toList()))
                                .toList(),
                        next));
    }
}
