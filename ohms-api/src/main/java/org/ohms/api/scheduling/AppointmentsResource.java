package org.ohms.api.scheduling;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
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
import org.ohms.scheduling.appointment.AppointmentBooking;
import org.ohms.scheduling.appointment.AppointmentCalendar;
import org.ohms.scheduling.appointment.AppointmentDetails;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.scheduling.appointment.AppointmentRow;
import org.ohms.scheduling.appointment.AppointmentStatus;
import org.ohms.scheduling.appointment.BookAppointment;
import org.ohms.scheduling.appointment.FrontDesk;
import org.ohms.scheduling.appointment.MoveAppointment;
import org.ohms.scheduling.appointment.VisitListing;
import org.ohms.scheduling.appointment.VisitSearch;
import org.ohms.scheduling.service.ServiceCatalogue;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.PractitionerId;

/** Visits: list, look up, book, move, cancel, confirm, let arrive. */
@Tag(name = "Appointments")
@RequestScoped
@Path("v1/appointments")
@Produces(MediaType.APPLICATION_JSON)
public class AppointmentsResource {
    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);
    private static final LocalDate FOREVER = LocalDate.of(2200, 1, 1);

    @Inject
    AppointmentBooking booking;

    @Inject
    FrontDesk desk;

    @Inject
    AppointmentCalendar calendar;

    @Inject
    VisitListing listing;

    @Inject
    ServiceCatalogue services;

    @Inject
    OncePerKey once;

    @Context
    UriInfo uri;

    @SuppressWarnings("NullAway")
    public AppointmentsResource() {}

    @Operation(
            operationId = "listAppointments",
            summary = "List appointments",
            description = "By time. Without days, all of them.")
    @SecurityRequirement(name = "oauth", scopes = "appointments.read")
    @Parameter(
            name = "practitioner",
            in = ParameterIn.QUERY,
            description = "Only with this practitioner.",
            schema = @Schema(format = "uuid", implementation = String.class))
    @Parameter(
            name = "patient",
            in = ParameterIn.QUERY,
            description = "Only of this patient.",
            schema = @Schema(format = "uuid", implementation = String.class))
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "First day.",
            schema = @Schema(format = "date", implementation = String.class, examples = "2026-12-01"))
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "Last day.",
            schema = @Schema(format = "date", implementation = String.class, examples = "2026-12-07"))
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description = "FHIR words, parted by commas.",
            schema = @Schema(implementation = String.class, examples = "booked,arrived"))
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = AppointmentsJson.class)))
    @GET
    public Response list() {
        var query = new Query(
                uri.getQueryParameters(), "practitioner", "patient", "from", "to", "status", Paged.CURSOR, Paged.LIMIT);
        var search = new VisitSearch(
                query.id("practitioner").map(PractitionerId::new).orElse(null),
                query.id("patient").map(PatientId::new).orElse(null),
                query.date("from").orElse(EVER),
                query.date("to").orElse(FOREVER),
                query.parsed("status", AppointmentsResource::statuses).orElse(Set.of()),
                query.parsed(Paged.CURSOR, AppointmentsResource::mark).orElse(null),
                query.limit());
        query.check();
        var found = listing.find(search);
        return Paged.marked(uri, found.visits(), found.more(), visit -> mark(visit.row()), AppointmentsJson::of);
    }

    @Operation(operationId = "readAppointment", summary = "Read an appointment")
    @SecurityRequirement(name = "oauth", scopes = "appointments.read")
    @APIResponse(
            responseCode = "200",
            description = "The appointment, with its version as ETag",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = AppointmentJson.class)))
    @APIResponse(responseCode = "304", description = "Nothing changed since that ETag")
    @GET
    @Path("{id}")
    public Response read(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var details = calendar.visit(visit(id));
        var version = (int) details.row().version();
        return Versions.isKnown(ifNoneMatch, version)
                ? Response.notModified(Versions.tag(version)).build()
                : answer(details);
    }

    @Operation(
            operationId = "bookAppointment",
            summary = "Book an appointment",
            description = "The slot is yours when the answer is 201; two can never have the same.")
    @SecurityRequirement(name = "oauth", scopes = "appointments.write")
    @APIResponse(
            responseCode = "201",
            description = "Booked",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = AppointmentJson.class)))
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response book(BookingBody body) {
        return once.answer(body, () -> {
            var reason = body.reason();
            var visit = booking.book(BookAppointment.of(
                            new PatientId(body.patientId()),
                            new PractitionerId(body.practitionerId()),
                            service(body.serviceCode()),
                            body.start())
                    .because(reason == null ? "" : reason));
            return Response.fromResponse(answer(visit))
                    .status(Response.Status.CREATED)
                    .header(HttpHeaders.LOCATION, "/api/v1/appointments/" + visit)
                    .build();
        });
    }

    @Operation(
            operationId = "rescheduleAppointment",
            summary = "Move an appointment",
            description = "It keeps its id; its old time is free when its new one is taken.")
    @SecurityRequirement(name = "oauth", scopes = "appointments.write")
    @APIResponse(
            responseCode = "200",
            description = "Moved",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = AppointmentJson.class)))
    @POST
    @Path("{id}/reschedule")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response reschedule(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            RescheduleBody body) {
        return changed(id, ifMatch, body, (visit, version) -> {
            var wanted = body.practitionerId();
            var practitioner = wanted == null ? calendar.visit(visit).row().practitioner() : new PractitionerId(wanted);
            booking.move(visit, new MoveAppointment(practitioner, body.start(), null, null, null, version));
        });
    }

    @Operation(
            operationId = "cancelAppointment",
            summary = "Cancel an appointment",
            description = "Its time is free at once.")
    @SecurityRequirement(name = "oauth", scopes = "appointments.write")
    @APIResponse(
            responseCode = "200",
            description = "Cancelled",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = AppointmentJson.class)))
    @POST
    @Path("{id}/cancel")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response cancel(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, CancelBody body) {
        return changed(id, ifMatch, body, (visit, version) -> booking.cancel(visit, body.request(version)));
    }

    @Operation(operationId = "confirmAppointment", summary = "The patient will come")
    @SecurityRequirement(name = "oauth", scopes = "appointments.write")
    @APIResponse(
            responseCode = "200",
            description = "Confirmed",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = AppointmentJson.class)))
    @POST
    @Path("{id}/confirm")
    public Response confirm(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(id, ifMatch, "", booking::confirm);
    }

    @Operation(operationId = "arriveAppointment", summary = "The patient is here")
    @SecurityRequirement(name = "oauth", scopes = "appointments.write")
    @APIResponse(
            responseCode = "200",
            description = "Arrived",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = AppointmentJson.class)))
    @POST
    @Path("{id}/arrive")
    public Response arrive(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(id, ifMatch, "", desk::arrive);
    }

    /** A change of a visit; {@code null} instead of a version leaves it to the change which one it finds. */
    private interface Change {
        void make(AppointmentId visit, @Nullable Long version);
    }

    private Response changed(String id, @Nullable String ifMatch, Object request, Change change) {
        var visit = visit(id);
        return once.answer(request, () -> {
            var version =
                    Versions.expected(ifMatch, () -> calendar.visit(visit).row().version());
            try {
                change.make(visit, version);
            } catch (DomainException refused) {
                if (refused.kind() == DomainException.Kind.STALE && version != null) {
                    throw new WebApplicationException(Problems.changedMeanwhile());
                }
                throw refused;
            }
            return answer(visit);
        });
    }

    private Response answer(AppointmentId visit) {
        return answer(calendar.visit(visit));
    }

    private static Response answer(AppointmentDetails details) {
        return Response.ok(AppointmentJson.of(details.row(), details.service().code()))
                .tag(new EntityTag(String.valueOf(details.row().version())))
                .build();
    }

    private ServiceId service(String code) {
        return services.services().stream()
                .filter(service -> service.code().equals(code))
                .findFirst()
                .orElseThrow(() -> DomainException.invalid(
                        Refusal.of(CommonRefusal.NOT_FOUND).at("serviceCode")))
                .id();
    }

    private static AppointmentId visit(String id) {
        return new AppointmentId(RecordReader.named(id));
    }

    /** FHIR words, parted by commas; one word may stand for several of our states. */
    private static Optional<Set<AppointmentStatus>> statuses(String words) {
        var wanted = new LinkedHashSet<AppointmentStatus>();
        for (var word : words.split(",", -1)) {
            var meant = Arrays.stream(AppointmentStatus.values())
                    .filter(status -> status.fhir().equals(word))
                    .toList();
            if (meant.isEmpty()) {
                return Optional.empty();
            }
            wanted.addAll(meant);
        }
        return Optional.of(wanted);
    }

    private static String mark(AppointmentRow row) {
        return Cursor.pair(row.startsAt(), row.id().value());
    }

    private static Optional<VisitSearch.Mark> mark(String cursor) {
        return Cursor.pair(cursor, RecordReader::instant, VisitSearch.Mark::new);
    }
}
