package org.ohms.api.billing;

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
import org.ohms.billing.invoice.InvoiceListing;
import org.ohms.billing.invoice.InvoiceMark;
import org.ohms.shared.id.PatientId;

/** Issued invoices and credit notes. They are issued and corrected by the billing office, never from outside. */
@Tag(name = "Billing")
@RequestScoped
@Path("v1/invoices")
@Produces(MediaType.APPLICATION_JSON)
public class InvoicesResource {
    @Inject
    InvoiceListing listing;

    @Context
    UriInfo uri;

    @SuppressWarnings("NullAway")
    public InvoicesResource() {}

    @Operation(
            operationId = "listInvoices",
            summary = "List invoices",
            description = "Issued invoices and credit notes, in the order they were issued.")
    @SecurityRequirement(name = "oauth", scopes = "invoices.read")
    @Parameter(
            name = "patient",
            in = ParameterIn.QUERY,
            description = "Only of this patient.",
            schema = @Schema(format = "uuid", implementation = String.class))
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = InvoiceJson.Items.class)))
    @GET
    public Response list() {
        var query = new Query(uri.getQueryParameters(), "patient", Paged.CURSOR, Paged.LIMIT);
        var patient = query.id("patient").map(PatientId::new).orElse(null);
        var after = query.parsed(Paged.CURSOR, cursor -> Cursor.pair(cursor, RecordReader::instant, InvoiceMark::new))
                .orElse(null);
        var limit = query.limit();
        query.check();
        return Paged.followed(
                uri,
                listing.find(patient, after, limit),
                mark -> Cursor.pair(mark.issuedAt(), mark.invoice()),
                InvoiceJson.Items::of);
    }

    @Operation(operationId = "readInvoice", summary = "Read an invoice with its lines")
    @SecurityRequirement(name = "oauth", scopes = "invoices.read")
    @APIResponse(
            responseCode = "200",
            description = "The invoice or credit note, its figures as they are now, and its lines",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = InvoiceJson.WithLines.class)))
    @GET
    @Path("{id}")
    public InvoiceJson.WithLines read(@PathParam("id") String id) {
        return InvoiceJson.WithLines.of(listing.invoice(RecordReader.named(id)));
    }
}
