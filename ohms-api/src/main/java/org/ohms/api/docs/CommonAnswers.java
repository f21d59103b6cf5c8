package org.ohms.api.docs;

import jakarta.ws.rs.core.HttpHeaders;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.ohms.api.answer.OncePerKey;
import org.ohms.api.answer.Paged;
import org.ohms.api.fhir.BundleResource;
import org.ohms.api.json.Query;

/** Adds to the description what holds for every operation alike: how each may say no, and the idempotency key. */
public class CommonAnswers implements OASFilter {
    private static final String PROBLEM = "Problem";

    private static final String PROBLEM_TYPE = "application/problem+json";

    /** What every operation below {@code /v1} and {@code /fhir} may answer. */
    private static final Map<String, String> ALWAYS = Map.of(
            "400", "The request is wrong; every field is named",
            "401", "No token, or none that counts",
            "403", "The token's scopes do not allow it",
            "404", "There is no such thing, or none within your reach",
            "406", "The answer does not come in a type you accept",
            "429", "Too often; see Retry-After",
            "503", "Something does not answer; see Retry-After");

    private static final Map<String, String> WITH_BODY = Map.of(
            "413", "The body is too large",
            "415", "The body is not of a type this operation reads");

    private static final Map<String, String> TO_POST = Map.of(
            "409", "The hospital's rules or its present state say no",
            "422", "This Idempotency-Key belongs to another request");

    private static final Map<String, String> TO_PUT = Map.of(
            "409", "The hospital's rules or its present state say no",
            "428", "If-Match is missing");

    private static final List<String> REFUSED_BY_FHIR = List.of("400", "403", "404", "409", "429", "503");

    private static final Map<String, String> OF_A_VERSION = Map.of("412", "It was changed since that version");

    private static final Map<String, String> TO_TOKENS = Map.of(
            "406", "The answer does not come in a type you accept",
            "503", "Something does not answer; see Retry-After");

    @Override
    public void filterOpenAPI(OpenAPI description) {
        var shapes = new Shapes(description);
        description.getComponents().addSchema(PROBLEM, problem());
        description
                .getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
                    withoutEmptyShapes(operation);
                    if (path.startsWith("/v1/")) {
                        complete(method, operation);
                    } else if (path.startsWith("/fhir/")) {
                        complete(method, operation);
                        refusedByFhir(operation);
                    } else {
                        add(operation, TO_TOKENS);
                        if (operation.getRequestBody() != null) {
                            add(operation, WITH_BODY);
                            unreadable(operation);
                        }
                    }
                    shapes.close(operation.getRequestBody());
                }));
    }

    /** A form that cannot even be read is refused before anybody speaks OAuth. */
    private static void unreadable(Operation operation) {
        operation.getResponses().getAPIResponse("400").getContent().addMediaType(PROBLEM_TYPE, problemContent());
    }

    /** Whoever speaks FHIR hears what FHIR says no to in its words; what stands before it says no as everywhere. */
    private static void refusedByFhir(Operation operation) {
        REFUSED_BY_FHIR.forEach(status -> operation
                .getResponses()
                .getAPIResponse(status)
                .getContent()
                .addMediaType(
                        BundleResource.FHIR_JSON,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema()
                                        .addType(Schema.SchemaType.OBJECT)
                                        .description("An OperationOutcome of FHIR R4."))));
    }

    private static MediaType problemContent() {
        return OASFactory.createMediaType().schema(OASFactory.createSchema().ref(PROBLEM));
    }

    /** The generator gives an answer without a body a type of content without a shape. */
    private static void withoutEmptyShapes(Operation operation) {
        operation.getResponses().getAPIResponses().values().stream()
                .filter(answer -> answer.getContent() != null
                        && answer.getContent().getMediaTypes().values().stream().allMatch(CommonAnswers::saysNothing))
                .forEach(answer -> answer.setContent(null));
    }

    private static boolean saysNothing(MediaType type) {
        var schema = type.getSchema();
        return schema == null || (schema.getRef() == null && schema.getType() == null);
    }

    /** Lists in pages are known by the shape of their answer. */
    private static void page(Operation operation) {
        var good = operation.getResponses().getAPIResponse("200");
        if (good == null
                || good.getContent() == null
                || good.getContent().getMediaTypes().values().stream()
                        .noneMatch(type ->
                                String.valueOf(type.getSchema().getRef()).endsWith("Page"))) {
            return;
        }
        operation.addParameter(OASFactory.createParameter()
                .name(Paged.CURSOR)
                .in(Parameter.In.QUERY)
                .description("Where the page begins; taken from a next link.")
                .schema(text().maxLength(300)));
        operation.addParameter(OASFactory.createParameter()
                .name(Paged.LIMIT)
                .in(Parameter.In.QUERY)
                .description("Rows of a page.")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.INTEGER)
                        .minimum(BigDecimal.ONE)
                        .maximum(BigDecimal.valueOf(Query.MOST_ROWS))
                        .defaultValue(Query.USUAL_ROWS)));
    }

    private static void complete(PathItem.HttpMethod method, Operation operation) {
        add(operation, ALWAYS);
        page(operation);
        if (operation.getRequestBody() != null) {
            add(operation, WITH_BODY);
        }
        if (method == PathItem.HttpMethod.PUT) {
            add(operation, TO_PUT);
        }
        if (startsFromAVersion(operation)) {
            add(operation, OF_A_VERSION);
        }
        if (method == PathItem.HttpMethod.POST) {
            add(operation, TO_POST);
            onceWithAKey(operation);
        }
    }

    /** An operation that insists on a key says so itself. */
    private static void onceWithAKey(Operation operation) {
        if (operation.getParameters() == null
                || operation.getParameters().stream()
                        .noneMatch(parameter -> OncePerKey.HEADER.equalsIgnoreCase(parameter.getName()))) {
            operation.addParameter(OASFactory.createParameter()
                    .name(OncePerKey.HEADER)
                    .in(Parameter.In.HEADER)
                    .description("Any text of your own, 255 characters at most. Sent again within 24 hours, the request"
                            + " gets the same answer and is not done twice.")
                    .schema(text().maxLength(255).pattern(OncePerKey.FORM)));
        }
    }

    private static boolean startsFromAVersion(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> HttpHeaders.IF_MATCH.equalsIgnoreCase(parameter.getName()));
    }

    private static void add(Operation operation, Map<String, String> answers) {
        answers.forEach((status, description) -> {
            if (!operation.getResponses().hasAPIResponse(status)) {
                operation
                        .getResponses()
                        .addAPIResponse(
                                status,
                                OASFactory.createAPIResponse()
                                        .description(description)
                                        .content(OASFactory.createContent()
                                                .addMediaType(PROBLEM_TYPE, problemContent())));
            }
        });
    }

    private static Schema problem() {
        var reason = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("code", text().description("Such as appointment.slot-taken."))
                .addProperty("field", text().description("The field of the request, when it is one field."))
                .addProperty(
                        "params",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.OBJECT)
                                .additionalPropertiesSchema(text())
                                .description("Figures that belong to the reason."))
                .required(List.of("code"));
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("An answer that says no (RFC 9457).")
                .addProperty("type", text().description("about:blank, or urn:ohms:refusal: with the first code."))
                .addProperty("title", text().description("The status in words."))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(reason)
                                .description("Every reason at once."))
                .addProperty("incident", text().description("Number of a mistake of ours; tell it to support."))
                .required(List.of("type", "title", "status", "errors"));
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
