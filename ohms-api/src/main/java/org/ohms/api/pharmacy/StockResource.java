package org.ohms.api.pharmacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ohms.api.answer.Cursor;
import org.ohms.api.answer.Paged;
import org.ohms.api.json.Query;
import org.ohms.api.json.RecordReader;
import org.ohms.pharmacy.stock.StockReading;

/** What is on the shelves of the pharmacy. No patient stands in it. */
@Tag(name = "Pharmacy")
@RequestScoped
@Path("v1/stock")
@Produces(MediaType.APPLICATION_JSON)
public class StockResource {
    @Inject
    StockReading stock;

    @Context
    UriInfo uri;

    @SuppressWarnings("NullAway")
    public StockResource() {}

    @Operation(operationId = "listStock", summary = "List stocked medicines")
    @SecurityRequirement(name = "oauth", scopes = "stock.read")
    @Parameter(
            name = "name",
            in = ParameterIn.QUERY,
            description = "Only those whose name holds this.",
            schema = @Schema(implementation = String.class, examples = "warfarin"))
    @APIResponse(
            responseCode = "200",
            description = "One page, by name",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = StockItemJson.Items.class)))
    @GET
    public Response list() {
        var query = new Query(uri.getQueryParameters(), "name", Paged.CURSOR, Paged.LIMIT);
        var name = query.text("name").orElse("");
        var after = query.parsed(Paged.CURSOR, Cursor::id).orElse(null);
        var limit = query.limit();
        query.check();
        return Paged.followed(uri, stock.items(name, after, limit), UUID::toString, StockItemJson.Items::of);
    }

    @Operation(operationId = "readStockItem", summary = "Read a stocked medicine with its lots")
    @SecurityRequirement(name = "oauth", scopes = "stock.read")
    @APIResponse(
            responseCode = "200",
            description = "The medicine and what there is of it, lot by lot and place by place",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = StockItemJson.WithLots.class)))
    @GET
    @Path("{id}")
    public StockItemJson.WithLots read(@PathParam("id") String id) {
        var item = RecordReader.named(id);
        return StockItemJson.WithLots.of(stock.item(item), stock.lots(item));
    }
}
