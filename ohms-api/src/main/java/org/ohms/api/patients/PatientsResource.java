package org.ohms.api.patients;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.ohms.api.answer.OncePerKey;
import org.ohms.api.answer.Versions;
import org.ohms.api.json.RecordReader;
import org.ohms.api.problem.Problems;
import org.ohms.patients.patient.ChangePatient;
import org.ohms.patients.patient.PatientChanges;
import org.ohms.patients.patient.PatientRecord;
import org.ohms.patients.patient.PatientRegistration;
import org.ohms.patients.patient.RegisterPatient;
import org.ohms.patients.search.PatientSearch;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;

/** Patients: register, look up, replace, search. */
@Tag(name = "Patients")
@RequestScoped
@Path("v1/patients")
@Produces(MediaType.APPLICATION_JSON)
public class PatientsResource {
    @Inject
    PatientRegistration registration;

    @Inject
    PatientRecord record;

    @Inject
    PatientChanges changes;

    @Inject
    PatientSearch search;

    @Inject
    OncePerKey once;

    @Operation(
            operationId = "registerPatient",
            summary = "Register a patient",
            description = "A double is never refused; likely pairs are proposed under /v1/patient-matches.")
    @SecurityRequirement(name = "oauth", scopes = "patients.write")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PatientJson.class)))
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response register(PatientBody body) {
        return once.answer(body, () -> {
            var registered = registration.register(
                    new RegisterPatient(body.demographics(), body.administrativeSex(), body.birthDateNotKnown()));
            var details = record.details(registered.id());
            return Response.status(Response.Status.CREATED)
                    .header(HttpHeaders.LOCATION, "/api/v1/patients/" + registered.id())
                    .tag(Versions.tag(details.version()))
                    .entity(PatientJson.of(details))
                    .build();
        });
    }

    @Operation(operationId = "readPatient", summary = "Read a patient")
    @SecurityRequirement(name = "oauth", scopes = "patients.read")
    @APIResponse(
            responseCode = "200",
            description = "The record, with its version as ETag",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PatientJson.class)))
    @APIResponse(responseCode = "304", description = "Nothing changed since that ETag")
    @GET
    @Path("{id}")
    public Response read(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var details = record.details(patient(id));
        var tag = Versions.tag(details.version());
        if (Versions.isKnown(ifNoneMatch, details.version())) {
            return Response.notModified(tag).build();
        }
        return Response.ok(PatientJson.of(details)).tag(tag).build();
    }

    @Operation(
            operationId = "replacePatient",
            summary = "Replace what is known of a patient",
            description = "Send back the ETag you read as If-Match. What is left out is forgotten.")
    @SecurityRequirement(name = "oauth", scopes = "patients.write")
    @APIResponse(
            responseCode = "200",
            description = "The record as it stands now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PatientJson.class)))
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response replace(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, PatientBody body) {
        var patient = patient(id);
        var version = (int)
                Versions.startedFrom(ifMatch, () -> record.details(patient).version());
        try {
            changes.change(new ChangePatient(
                    patient, version, body.demographics(), body.administrativeSex(), body.deceased()));
        } catch (DomainException refused) {
            if (refused.kind() == DomainException.Kind.STALE) {
                return Problems.changedMeanwhile();
            }
            throw refused;
        }
        var details = record.details(patient);
        return Response.ok(PatientJson.of(details))
                .tag(Versions.tag(details.version()))
                .build();
    }

    @Operation(
            operationId = "searchPatients",
            summary = "Search patients",
            description = "A POST, so that nothing personal stands in a URL.")
    @SecurityRequirement(name = "oauth", scopes = "patients.read")
    @APIResponse(
            responseCode = "200",
            description = "The best hits first",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SearchHitsJson.class)))
    @POST
    @Path("search")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response search(SearchBody body) {
        var fields = body.fields();
        return once.answer(
                body, () -> Response.ok(SearchHitsJson.of(search.find(fields))).build());
    }

    private static PatientId patient(String id) {
        return new PatientId(RecordReader.named(id));
    }
}
