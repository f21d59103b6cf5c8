package org.ohms.web.telemedicine;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.telemedicine.visit.GuestRole;
import org.ohms.telemedicine.visit.InviteGuest;
import org.ohms.telemedicine.visit.VideoPass;
import org.ohms.web.shared.JsonAnswers;
import org.ohms.web.shared.RefusalTexts;
import org.ohms.web.shared.UrlValues;

/** What the script of a video visit asks for, see {@code video.js}: each request says what it wants done, and is answered. */
abstract class VideoServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int LARGEST = 32 * 1024;

    @Inject
    transient RefusalTexts texts;

    /** Does what was asked for. */
    abstract JsonObject answer(JsonObject said, HttpServletRequest request, HttpServletResponse response);

    /** The sentence for whoever is at this door. */
    String sentence(Refusal refusal, Locale locale) {
        return texts.forPatients(refusal, locale);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        try (var reader = Json.createReader(new StringReader(new String(body, StandardCharsets.UTF_8)))) {
            JsonAnswers.write(response, answer(reader.readObject(), request, response));
        } catch (DomainException refused) {
            JsonAnswers.refuse(response, refused, refusal -> sentence(refusal, request.getLocale()));
        } catch (JsonException | IllegalArgumentException | ClassCastException nonsense) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    static AppointmentId visit(JsonObject said) {
        return UrlValues.required(UrlValues.visit(said.getString("visit", "")));
    }

    static UUID person(JsonObject said) {
        return UrlValues.required(UrlValues.id(said.getString("person", "")));
    }

    static @Nullable String text(JsonObject said, String name) {
        return said.getString(name, null);
    }

    static InviteGuest guest(JsonObject said) {
        var role = said.getString("role", "");
        return new InviteGuest(
                text(said, "name"),
                Arrays.stream(GuestRole.values())
                        .filter(one -> one.name().equals(role))
                        .findFirst()
                        .orElse(null),
                text(said, "email"),
                text(said, "language"));
    }

    static JsonObject pass(VideoPass pass) {
        return Json.createObjectBuilder().add("pass", pass.token()).build();
    }

    static JsonObject done() {
        return JsonObject.EMPTY_JSON_OBJECT;
    }
}
