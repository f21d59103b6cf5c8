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
import org.ohms.patients.importing.ImportColumn;

/** The page that partners read: a start in five minutes, the conventions, then every operation of the description. */
final class DocsPage {
    private static final String IMPORT = "importPatients";
    private static final List<String> METHODS = List.of("get", "post", "put", "delete");

    private final JsonObject description;
    private final Schemas schemas;
    private final String start;
    private final List<ImportColumn> importColumns;
    private final Html page = new Html();

    /**
     * @param start how to begin, written by people
     * @param importColumns what a list of patients may have
     */
    DocsPage(JsonObject description, String start, List<ImportColumn> importColumns) {
        this.description = description;
        this.start = start;
        this.importColumns = List.copyOf(importColumns);
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
        page.raw("<main>").raw(start);
        scopes();
        eachTag(this::section);
        shapes();
        return page.raw("</main></body></html>").toString();
    }

    private void navigation() {
        page.raw("<nav aria-label=\"Contents\"><ul><li><a href=\"#start\">Start</a></li>")
                .raw("<li><a href=\"#conventions\">Conventions</a></li><li><a href=\"#webhooks\">Being told</a></li>")
                .raw("<li><a href=\"#scopes\">Scopes</a></li>");
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
        if (operation.getString("operationId").equals(IMPORT)) {
            columns();
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

    private void columns() {
        page.raw("<h4>Columns of the list</h4>");
        head("Field", "Known by the headers", "Allowed", "What it is");
        for (var column : importColumns) {
            page.raw("<tr><td>")
                    .element("code", column.name())
                    .raw("</td>")
                    .element("td", String.join(", ", column.headers()))
                    .element("td", String.join(", ", column.values()))
                    .element("td", column.label() + ". " + column.about() + (column.required() ? ". Required" : ""))
                    .raw("</tr>");
        }
        page.raw("</tbody></table>");
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
