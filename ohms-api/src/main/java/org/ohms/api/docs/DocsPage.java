package org.ohms.api.docs;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The page that partners read: a start in five minutes, the conventions, then every operation of the description. */
final class DocsPage {
    private static final List<String> METHODS = List.of("get", "post", "put", "delete");

    private static final String START = """
            <section id="start"><h2>Start in five minutes</h2>
            <p>The administrator of the hospital registers your system and hands you a <code>client_id</code> and a secret.
            Everything below is done with <code>curl</code>; put in your own address, name and secret.</p>
            <h3>1. Get a token</h3>
            <pre tabindex="0"><code>API=https://hospital.example.org/api
            TOKEN=$(curl -s $API/oauth/token \\
              -d grant_type=client_credentials \\
              -d client_id=demo-partner -d client_secret="$SECRET" | jq -r .access_token)</code></pre>
            <p>It is good for five minutes; ask for a new one when it is over. Rather than a secret you can sign an assertion
            with your own key (<code>private_key_jwt</code>, RS384 or ES384).</p>
            <h3>2. Find or register a patient</h3>
            <pre tabindex="0"><code>curl -s $API/v1/patients/search -H "Authorization: Bearer $TOKEN" \\
              -H 'Content-Type: application/json' -d '{"q": "okafor", "birthDate": "1990-09-02"}'

            curl -s $API/v1/patients -H "Authorization: Bearer $TOKEN" \\
              -H 'Content-Type: application/json' -H "Idempotency-Key: $(uuidgen)" \\
              -d '{"name": {"family": "Okafor", "given": ["Amara"]}, "sex": "female", "birthDate": "1990-09-02"}'</code></pre>
            <h3>3. Look for a free slot</h3>
            <pre tabindex="0"><code>curl -s "$API/v1/services" -H "Authorization: Bearer $TOKEN"
            curl -s "$API/v1/practitioners?specialty=Cardiology" -H "Authorization: Bearer $TOKEN"
            curl -s "$API/v1/practitioners/$DOCTOR/slots?service=follow-up&amp;from=2026-12-01&amp;to=2026-12-07" \\
              -H "Authorization: Bearer $TOKEN"</code></pre>
            <h3>4. Book it</h3>
            <pre tabindex="0"><code>curl -s $API/v1/appointments -H "Authorization: Bearer $TOKEN" \\
              -H 'Content-Type: application/json' -H "Idempotency-Key: $(uuidgen)" \\
              -d "{\\"patientId\\": \\"$PATIENT\\", \\"practitionerId\\": \\"$DOCTOR\\",
                   \\"serviceCode\\": \\"follow-up\\", \\"start\\": \\"2026-12-01T14:00:00Z\\"}"</code></pre>
            </section>
            <section id="conventions"><h2>Conventions</h2>
            <dl>
            <dt>Refusals</dt><dd>Problem details (RFC 9457), <code>application/problem+json</code>, with every reason at
            once: a code that does not change, the field, and figures. No text of ours is meant to be parsed.</dd>
            <dt>Sending again</dt><dd>Give every POST an <code>Idempotency-Key</code> of your own. Sent again within 24 hours
            it gets the same answer and is not done twice; with another body it gets 422.</dd>
            <dt>Changing</dt><dd>Send the <code>ETag</code> you read as <code>If-Match</code>. Somebody was faster: 412; read
            again.</dd>
            <dt>Lists</dt><dd>Follow <code>next</code> until it is missing. <code>limit</code> is 50, at most 200.</dd>
            <dt>How often</dt><dd>100 requests a second unless agreed otherwise. 429 says in <code>Retry-After</code> when to
            come back.</dd>
            <dt>Times</dt><dd>Instants with offset (<code>2026-12-01T14:00:00Z</code>); days are days on the clock of the
            place.</dd>
            <dt>Strict</dt><dd>Unknown and doubled fields are refused. A body of JSON has 256 KB at most.</dd>
            </dl></section>
            """;

    private final JsonObject description;
    private final Schemas schemas;
    private final Html page = new Html();

    DocsPage(JsonObject description) {
        this.description = description;
        this.schemas = new Schemas(description);
    }

    String html() {
        var info = description.getJsonObject("info");
        page.raw("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .element("title", info.getString("title"))
                .raw("<link rel=\"stylesheet\" href=\"docs/style.css\"></head><body>")
                .raw("<header><p>OHMS</p>")
                .element("h1", info.getString("title"))
                .element("p", info.getString("description"))
                .raw("<p><a href=\"openapi.json\">OpenAPI 3.1 description</a></p></header>");
        navigation();
        page.raw("<main>").raw(START);
        scopes();
        eachTag(this::section);
        shapes();
        return page.raw("</main></body></html>").toString();
    }

    private void navigation() {
        page.raw("<nav aria-label=\"Contents\"><ul><li><a href=\"#start\">Start</a></li>")
                .raw("<li><a href=\"#conventions\">Conventions</a></li><li><a href=\"#scopes\">Scopes</a></li>");
        eachTag((tag, operations) -> {
            page.raw("<li><a href=\"#tag-" + id(tag) + "\">").text(tag).raw("</a><ul>");
            operations.forEach((where, operation) -> page.raw("<li><a href=\"#")
                    .text(operation.getString("operationId"))
                    .raw("\">")
                    .text(operation.getString("summary"))
                    .raw("</a></li>"));
            page.raw("</ul></li>");
        });
        page.raw("<li><a href=\"#shapes\">Shapes</a></li></ul></nav>");
    }

    private void scopes() {
        var scopes = description
                .getJsonObject("components")
                .getJsonObject("securitySchemes")
                .getJsonObject("oauth")
                .getJsonObject("flows")
                .getJsonObject("clientCredentials")
                .getJsonObject("scopes");
        page.raw("<section id=\"scopes\"><h2>Scopes</h2><table><thead><tr><th scope=\"col\">Scope</th>")
                .raw("<th scope=\"col\">Allows</th></tr></thead><tbody>");
        scopes.forEach((scope, meaning) -> page.raw("<tr><td>")
                .element("code", scope)
                .raw("</td>")
                .element("td", scopes.getString(scope))
                .raw("</tr>"));
        page.raw("</tbody></table></section>");
    }

    private void section(String tag, Map<String, JsonObject> operations) {
        page.raw("<section id=\"tag-" + id(tag) + "\">").element("h2", tag);
        operations.forEach(this::operation);
        page.raw("</section>");
    }

    private void operation(String where, JsonObject operation) {
        page.raw("<article id=\"")
                .text(operation.getString("operationId"))
                .raw("\">")
                .element("h3", operation.getString("summary"))
                .raw("<p class=\"path\">")
                .element("code", where)
                .raw("</p>");
        if (operation.containsKey("description")) {
            page.element("p", operation.getString("description"));
        }
        scopeOf(operation);
        parameters(operation.getJsonArray("parameters"));
        var body = operation.getJsonObject("requestBody");
        if (body != null) {
            body.getJsonObject("content").forEach((type, content) -> body(type, content.asJsonObject()));
        }
        answers(operation.getJsonObject("responses"));
        page.raw("</article>");
    }

    private void scopeOf(JsonObject operation) {
        var security = operation.getJsonArray("security");
        if (security != null && !security.isEmpty()) {
            var scopes = security.getJsonObject(0).getJsonArray("oauth");
            if (scopes != null && !scopes.isEmpty()) {
                page.raw("<p>Scope ").element("code", scopes.getString(0)).raw("</p>");
            }
        }
    }

    private void parameters(JsonArray parameters) {
        if (parameters == null || parameters.isEmpty()) {
            return;
        }
        head("Parameter", "Kind", "What it is");
        for (var value : parameters) {
            var parameter = value.asJsonObject();
            row(
                    parameter.getString("name"),
                    parameter.getString("in") + (parameter.getBoolean("required", false) ? ", required" : ""),
                    parameter.getString("description", ""));
        }
        page.raw("</tbody></table>");
    }

    private void body(String type, JsonObject content) {
        var schema = content.getJsonObject("schema");
        page.raw("<h4>Body <code>").text(type).raw("</code></h4>");
        fields(schemas.fields(schema));
        if (type.equals("application/json")) {
            example(schemas.example(schema));
        }
    }

    private void answers(JsonObject answers) {
        head("Status", "Shape", "Meaning");
        new TreeMap<>(answers).forEach((status, value) -> {
            var answer = value.asJsonObject();
            row(status, shape(answer.getJsonObject("content")), answer.getString("description", ""));
        });
        page.raw("</tbody></table>");
        var good = new TreeMap<>(answers).firstEntry().getValue().asJsonObject().getJsonObject("content");
        if (good != null && good.containsKey("application/json")) {
            var schema = good.getJsonObject("application/json").getJsonObject("schema");
            if (schema != null) {
                example(schemas.example(schema));
            }
        }
    }

    private String shape(JsonObject content) {
        if (content == null) {
            return "";
        }
        var schema = content.values().iterator().next().asJsonObject().getJsonObject("schema");
        return schema == null ? "" : schemas.type(schema);
    }

    private void shapes() {
        page.raw("<section id=\"shapes\"><h2>Shapes</h2>");
        new TreeMap<>(description.getJsonObject("components").getJsonObject("schemas")).forEach((name, value) -> {
            page.raw("<article id=\"shape-" + id(name) + "\">").element("h3", name);
            var schema = value.asJsonObject();
            if (schema.containsKey("description")) {
                page.element("p", schema.getString("description"));
            }
            fields(schemas.fields(schema));
            page.raw("</article>");
        });
        page.raw("</section>");
    }

    private void fields(List<Schemas.Field> fields) {
        if (fields.isEmpty()) {
            return;
        }
        head("Field", "Type", "What it is");
        fields.forEach(
                field -> row(field.name(), field.type() + (field.required() ? ", required" : ""), field.description()));
        page.raw("</tbody></table>");
    }

    private void head(String... titles) {
        page.raw("<table><thead><tr>");
        for (var title : titles) {
            page.raw("<th scope=\"col\">").text(title).raw("</th>");
        }
        page.raw("</tr></thead><tbody>");
    }

    private void row(String name, String kind, String meaning) {
        page.raw("<tr><td>")
                .element("code", name)
                .raw("</td>")
                .element("td", kind)
                .element("td", meaning)
                .raw("</tr>");
    }

    private void example(JsonValue value) {
        var text = new StringWriter();
        try (var writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.write(value);
        }
        page.raw("<pre tabindex=\"0\"><code>").text(text.toString().strip()).raw("</code></pre>");
    }

    private interface EachTag {
        void show(String tag, Map<String, JsonObject> operations);
    }

    /** Every tag in the order of the description, with its operations by path. */
    private void eachTag(EachTag each) {
        for (var tag : description.getJsonArray("tags")) {
            var name = tag.asJsonObject().getString("name");
            var operations = new TreeMap<String, JsonObject>();
            description
                    .getJsonObject("paths")
                    .forEach((path, item) -> METHODS.forEach(method -> {
                        var operation = item.asJsonObject().getJsonObject(method);
                        if (operation != null
                                && operation.getJsonArray("tags").getString(0).equals(name)) {
                            operations.put(method.toUpperCase(Locale.ROOT) + " /api" + path, operation);
                        }
                    }));
            each.show(name, operations);
        }
    }

    private static String id(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "-");
    }
}
