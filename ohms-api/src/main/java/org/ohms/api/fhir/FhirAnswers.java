package org.ohms.api.fhir;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.ohms.api.problem.DomainProblemMapper;
import org.ohms.integration.fhir.EntryReport;
import org.ohms.integration.fhir.LoadReport;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;

/** What became of a bundle, and why one was refused, in the words of FHIR R4. Codes only, nothing about a patient. */
final class FhirAnswers {
    private FhirAnswers() {}

    /** A bundle of answers, one an entry, in the order of the request. */
    static JsonObject of(LoadReport report) {
        var entries = Json.createArrayBuilder();
        report.entries().forEach(entry -> entries.add(Json.createObjectBuilder().add("response", response(entry))));
        return Json.createObjectBuilder()
                .add("resourceType", "Bundle")
                .add("type", report.transaction() ? "transaction-response" : "batch-response")
                .add("entry", entries)
                .build();
    }

    private static JsonObjectBuilder response(EntryReport entry) {
        var response = Json.createObjectBuilder()
                .add(
                        "status",
                        switch (entry.outcome()) {
                            case ADDED -> "201 Created";
                            case KEPT -> "202 Accepted";
                            case KNOWN -> "200 OK";
                            case REFUSED -> "400 Bad Request";
                        });
        var local = entry.local();
        if (local != null) {
            response.add("location", entry.type() + "/" + local);
        }
        if (!entry.refusals().isEmpty()) {
            response.add("outcome", outcome(entry.refusals(), "invalid"));
        }
        return response;
    }

    /** The whole bundle was refused. */
    static Response of(DomainException refused) {
        var code = switch (refused.kind()) {
            case INVALID -> "invalid";
            case REFUSED, STALE -> "conflict";
            case NOT_FOUND -> "not-found";
            case FORBIDDEN -> "forbidden";
            case TOO_MANY -> "throttled";
            case UNAVAILABLE -> "transient";
        };
        return Response.status(DomainProblemMapper.statusOf(refused.kind()))
                .type(BundleResource.FHIR_JSON)
                .header("Cache-Control", "no-store")
                .entity(outcome(refused.refusals(), code).build())
                .build();
    }

    private static JsonObjectBuilder outcome(List<Refusal> refusals, String code) {
        JsonArrayBuilder issues = Json.createArrayBuilder();
        for (var refusal : refusals) {
            var issue = Json.createObjectBuilder()
                    .add("severity", "error")
                    .add("code", code)
                    .add("details", Json.createObjectBuilder().add("text", refusal.code()));
            var field = refusal.field();
            if (field != null) {
                issue.add("expression", Json.createArrayBuilder().add("Bundle." + field));
            }
            issues.add(issue);
        }
        return Json.createObjectBuilder()
                .add("resourceType", "OperationOutcome")
                .add("issue", issues);
    }
}
