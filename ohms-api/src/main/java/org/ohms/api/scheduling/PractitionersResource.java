package org.ohms.api.scheduling;

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
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
import org.ohms.scheduling.availability.SlotFinder;
import org.ohms.scheduling.availability.SlotSearch;
import org.ohms.scheduling.practitioner.PractitionerDirectory;
import org.ohms.scheduling.practitioner.PractitionerSearch;
import org.ohms.scheduling.service.ServiceCatalogue;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.PractitionerId;

/** Who can be booked, and when they are free. */
@Tag(name = "Schedule")
@RequestScoped
@Path("v1/practitioners")
@Produces(MediaType.APPLICATION_JSON)
public class PractitionersResource {
    private static final int MOST_DAYS = 31;

    @Inject
    PractitionerDirectory directory;

    @Inject
    SlotFinder finder;

    @Inject
    ServiceCatalogue services;

    @Context
    UriInfo uri;

    @SuppressWarnings("NullAway")
    public PractitionersResource() {}

    @Operation(operationId = "listPractitioners", summary = "List who can be booked")
    @SecurityRequirement(name = "oauth", scopes = "schedule.read")
    @Parameter(
            name = "specialty",
            in = ParameterIn.QUERY,
            description = "Only this specialty.",
            schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "200",
            description = "One page, by family name",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PractitionersJson.class)))
    @GET
    public Response list() {
        var query = new Query(uri.getQueryParameters(), "specialty", Paged.CURSOR, Paged.LIMIT);
        var specialty = query.text("specialty").orElse(null);
        var after =
                query.parsed(Paged.CURSOR, Cursor::id).map(PractitionerId::new).orElse(null);
        var limit = query.limit();
        query.check();
        var found = directory.find(new PractitionerSearch(null, specialty, null, false), after, limit);
        return Paged.followed(uri, found, PractitionerId::toString, PractitionersJson::of);
    }

    @Operation(
            operationId = "readPractitioner",
            summary = "Read a practitioner",
            description = "Also one who left, so that old appointments can be shown.")
    @SecurityRequirement(name = "oauth", scopes = "schedule.read")
    @APIResponse(
            responseCode = "200",
            description = "The practitioner",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = PractitionerJson.class)))
    @GET
    @Path("{id}")
    public PractitionerJson read(@PathParam("id") String id) {
        return PractitionerJson.of(directory.practitioner(practitioner(id)));
    }

    @Operation(operationId = "listSlots", summary = "Free slots of a practitioner", description = "31 days at most.")
    @SecurityRequirement(name = "oauth", scopes = "schedule.read")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            required = true,
            description = "First day, on the clock of the place.",
            schema = @Schema(format = "date", implementation = String.class, examples = "2026-12-01"))
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            required = true,
            description = "Last day.",
            schema = @Schema(format = "date", implementation = String.class, examples = "2026-12-07"))
    @Parameter(
            name = "service",
            in = ParameterIn.QUERY,
            required = true,
            description = "Code of the service.",
            schema = @Schema(implementation = String.class, examples = "follow-up"))
    @APIResponse(
            responseCode = "200",
            description = "Every free slot, by time",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SlotsJson.class)))
    @GET
    @Path("{id}/slots")
    public Response slots(@PathParam("id") String id) {
        var query = new Query(uri.getQueryParameters(), "from", "to", "service");
        var from = query.required("from", query.date("from"), LocalDate.EPOCH);
        var to = query.required("to", query.date("to"), from);
        var code = query.required("service", query.text("service"), "");
        var days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days < 1 || days > MOST_DAYS) {
            query.object(Refusal.of(CommonRefusal.OUT_OF_RANGE).at("to").with("max", MOST_DAYS));
        }
        query.check();
        var practitioner = practitioner(id);
        directory.practitioner(practitioner);
        var search = SlotSearch.with(practitioner, service(code), from, (int) days);
        return Response.ok(new SlotsJson(
                        finder.all(search).stream().map(SlotJson::of).toList()))
                .build();
    }

    private static PractitionerId practitioner(String id) {
        return new PractitionerId(RecordReader.named(id));
    }

    private ServiceId service(String code) {
        return services.services().stream()
                .filter(service -> service.code().equals(code) && service.offered())
                .findFirst()
                .orElseThrow(() -> DomainException.invalid(
                        Refusal.of(CommonRefusal.NOT_FOUND).at("service")))
                .id();
    }
}
