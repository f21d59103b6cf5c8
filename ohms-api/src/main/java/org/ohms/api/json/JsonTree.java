package org.ohms.api.json;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

/**
 * A JSON text as it was written: keys that come twice are noticed, and numbers stay text, so that nobody computes with
 * a million digits.
 */
final class JsonTree {
    /** One value of the text. */
    sealed interface Node {
        record Members(Map<String, Node> byName) implements Node {}

        record Items(List<Node> items) implements Node {}

        record Text(String text) implements Node {}

        record Number(String digits) implements Node {}

        record Truth(boolean value) implements Node {}

        record Nothing() implements Node {}
    }

    private static final int DEPTH = 50;
    private static final Refusal NOT_JSON = Refusal.of(RequestRefusal.NOT_JSON);

    private final JsonParser parser;
    private final Refusals refusals;

    private JsonTree(JsonParser parser, Refusals refusals) {
        this.parser = parser;
        this.refusals = refusals;
    }

    /**
     * Reads exactly one value; doubled keys are added to the refusals.
     *
     * @throws DomainException INVALID when the text is no JSON
     */
    static Node of(String text, Refusals refusals) {
        try (var parser = Json.createParser(new StringReader(text))) {
            if (!parser.hasNext()) {
                throw DomainException.invalid(NOT_JSON);
            }
            var root = new JsonTree(parser, refusals).value(parser.next(), "", 0);
            if (parser.hasNext()) {
                throw DomainException.invalid(NOT_JSON);
            }
            return root;
        } catch (JsonException | NoSuchElementException | IllegalStateException malformed) {
            throw DomainException.invalid(NOT_JSON);
        }
    }

    private Node value(JsonParser.Event event, String path, int depth) {
        if (depth > DEPTH) {
            throw DomainException.invalid(Refusal.of(RequestRefusal.TOO_DEEP).with("max", DEPTH));
        }
        return switch (event) {
            case START_OBJECT -> members(path, depth);
            case START_ARRAY -> items(path, depth);
            case VALUE_STRING -> new Node.Text(parser.getString());
            case VALUE_NUMBER -> new Node.Number(parser.getString());
            case VALUE_TRUE -> new Node.Truth(true);
            case VALUE_FALSE -> new Node.Truth(false);
            case VALUE_NULL -> new Node.Nothing();
            case KEY_NAME, END_ARRAY, END_OBJECT -> throw DomainException.invalid(NOT_JSON);
        };
    }

    private Node members(String path, int depth) {
        var found = new LinkedHashMap<String, Node>();
        for (var event = parser.next(); event != JsonParser.Event.END_OBJECT; event = parser.next()) {
            var name = parser.getString();
            var at = FieldNames.below(path, name);
            var value = value(parser.next(), at, depth + 1);
            if (found.putIfAbsent(name, value) != null) {
                refusals.add(Refusal.of(RequestRefusal.DUPLICATE_FIELD).at(at));
            }
        }
        return new Node.Members(found);
    }

    private Node items(String path, int depth) {
        var found = new ArrayList<Node>();
        for (var event = parser.next(); event != JsonParser.Event.END_ARRAY; event = parser.next()) {
            found.add(value(event, FieldNames.below(path, String.valueOf(found.size())), depth + 1));
        }
        return new Node.Items(found);
    }
}
