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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
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
import org.ohms.api.answer.OncePerKey;
import org.ohms.api.answer.Paged;
import org.ohms.api.json.Query;
import org.ohms.api.json.RecordReader;
import org.ohms.billing.payment.Payer;
import org.ohms.billing.payment.PaymentListing;
import org.ohms.billing.payment.PaymentMethod;
import org.ohms.billing.payment.PaymentRecording;
import org.ohms.billing.payment.TakePayment;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;

/** What came in. */
@Tag(name = "Billing")
@RequestScoped
@Path("v1/payments")
@Produces(MediaType.APPLICATION_JSON)
public class PaymentsResource {
    @Inject
    PaymentListing listing;

    @Inject
    PaymentRecording recording;

    @Inject
    KnownHospital hospital;

    @Inject
    OncePerKey once;

    @Inject
    Clock clock;

    @Context
    UriInfo uri;

    @SuppressWarnings("NullAway")
    public PaymentsResource() {}

    @Operation(operationId = "listPayments", summary = "List payments", description = "In the order they came in.")
    @SecurityRequirement(name = "oauth", scopes = "payments.read")
    @Parameter(
            name = "patient",
            in = ParameterIn.QUERY,
            description = "Only of this patient.",
            schema = @Schema(format = "uuid", implementation = String.class))
    @Parameter(
            name = "invoice",
            in = ParameterIn.QUERY,
            description = "Only those of which this invoice has all or a part.",
            schema = @Schema(format = "uuid", implementation = String.class))
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PaymentJson.Items.class)))
    @GET
    public Response list() {
        var query = new Query(uri.getQueryParameters(), "patient", "invoice", Paged.CURSOR, Paged.LIMIT);
        var patient = query.id("patient").map(PatientId::new).orElse(null);
        var invoice = query.id("invoice").orElse(null);
        var after = query.parsed(Paged.CURSOR, Cursor::id).orElse(null);
        var limit = query.limit();
        query.check();
        return Paged.followed(uri, listing.find(patient, invoice, after, limit), UUID::toString, PaymentJson.Items::of);
    }

    @Operation(operationId = "readPayment", summary = "Read a payment")
    @SecurityRequirement(name = "oauth", scopes = "payments.read")
    @APIResponse(
            responseCode = "200",
            description = "The payment",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PaymentJson.class)))
    @GET
    @Path("{id}")
    public PaymentJson read(@PathParam("id") String id) {
        return PaymentJson.of(listing.payment(RecordReader.named(id)));
    }

    @Operation(
            operationId = "recordPayment",
            summary = "Tell what came in",
            description = "Books it in the hospital's ledger at once. Money is taken once: without an Idempotency-Key"
                    + " it is not taken at all.")
    @SecurityRequirement(name = "oauth", scopes = "payments.write")
    @Parameter(
            name = OncePerKey.HEADER,
            in = ParameterIn.HEADER,
            required = true,
            description = "Any text of your own, 255 characters at most. Sent again within 24 hours, the request gets"
                    + " the same answer and is not done twice.",
            schema = @Schema(implementation = String.class, maxLength = 255, pattern = OncePerKey.FORM))
    @APIResponse(
            responseCode = "201",
            description = "Booked",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PaymentJson.class)))
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response record(PaymentBody body) {
        once.insistOnKey();
        return once.answer(body, () -> {
            var payer = body.payer();
            var made = recording.record(new TakePayment(
                    body.invoiceId(),
                    Uuids.v7(clock.instant()),
                    payer == null ? Payer.PATIENT : Payer.valueOf(payer),
                    PaymentMethod.valueOf(body.method()),
                    body.amount().in(hospital.settings().currency(), "amount"),
                    body.reference()));
            return Response.status(Response.Status.CREATED)
                    .entity(PaymentJson.of(listing.payment(made)))
                    .header(HttpHeaders.LOCATION, "/api/v1/payments/" + made)
                    .build();
        });
    }
}
