package org.ohms.web.identity;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ohms.identity.draft.DraftPlace;
import org.ohms.identity.draft.MyDrafts;
import org.ohms.shared.error.DomainException;

/** Takes what somebody types, for the day their page is lost; see {@code draft.js}. The door lets only those in who signed in. */
@WebServlet("/drafts")
public class DraftServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int LARGEST = 256 * 1024;

    @Inject
    transient MyDrafts drafts;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        try (var reader = Json.createReader(new StringReader(new String(body, StandardCharsets.UTF_8)))) {
            take(reader.readObject());
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (JsonException | IllegalArgumentException | DomainException notOurs) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private void take(JsonObject said) {
        var place = new DraftPlace(said.getString("form", ""), said.getString("subject", ""));
        var opening = UUID.fromString(said.getString("opening", ""));
        if (said.getBoolean("discard", false)) {
            drafts.letGo(place, opening);
        } else {
            drafts.keep(
                    place,
                    opening,
                    turn(said),
                    said.get("fields") instanceof JsonObject typed ? fields(typed) : Map.of());
        }
    }

    private static long turn(JsonObject said) {
        return said.get("turn") instanceof JsonNumber number ? number.longValue() : 0;
    }

    private static Map<String, List<String>> fields(JsonObject typed) {
        return typed.entrySet().stream()
                .filter(field -> field.getValue() instanceof JsonArray)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> texts(field.getValue().asJsonArray())));
    }

    private static List<String> texts(JsonArray values) {
        return values.stream()
                .filter(JsonString.class::isInstance)
                .map(value -> ((JsonString) value).getString())
                .toList();
    }
}
