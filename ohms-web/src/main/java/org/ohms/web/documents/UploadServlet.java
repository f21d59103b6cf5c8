package org.ohms.web.documents;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.document.BeginUpload;
import org.ohms.records.document.DocumentId;
import org.ohms.records.document.DocumentKind;
import org.ohms.records.document.UploadProgress;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.PatientId;
import org.ohms.web.shared.RefusalTexts;

/**
 * Takes files, see {@code documents.js}: one request announces a file and hears which pieces are missing, one each brings
 * a piece. The door lets only those in who have the permission, and only from a page of ours.
 */
abstract class UploadServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int LARGEST_WORDS = 64 * 1024;
    private static final int LARGEST_PIECE = 1_048_576;
    private static final int TOO_MANY = 429;
    private static final Pattern PIECE = Pattern.compile("/([0-9a-f-]{36})/(\\d{1,3})");

    @Inject
    transient RefusalTexts texts;

    protected abstract UploadProgress begin(BeginUpload request);

    protected abstract UploadProgress append(DocumentId document, int number, byte[] piece);

    /** The sentence for whoever is at this door. */
    protected abstract String sentence(Refusal refusal, Locale locale);

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getPathInfo() == null ? "" : request.getPathInfo();
        var piece = PIECE.matcher(path);
        try {
            if (piece.matches()) {
                var bytes = read(request, LARGEST_PIECE);
                say(response, append(DocumentId.of(piece.group(1)), Integer.parseInt(piece.group(2)), bytes));
            } else if (path.equals("/")) {
                say(response, begin(announced(new String(read(request, LARGEST_WORDS), StandardCharsets.UTF_8))));
            } else {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (TooLarge tooLarge) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } catch (DomainException refused) {
            refuse(request, response, refused);
        } catch (JsonException | IllegalArgumentException | ClassCastException nonsense) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static final class TooLarge extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private static byte[] read(HttpServletRequest request, int most) throws IOException, TooLarge {
        var bytes = request.getInputStream().readNBytes(most + 1);
        if (bytes.length > most) {
            throw new TooLarge();
        }
        return bytes;
    }

    private static BeginUpload announced(String words) {
        try (var reader = Json.createReader(new StringReader(words))) {
            var said = reader.readObject();
            var visit = said.getString("visit", "");
            var replaces = said.getString("replaces", "");
            var size = said.getJsonNumber("size");
            var digests = said.getJsonArray("digests");
            return new BeginUpload(
                    PatientId.of(said.getString("patient", "")),
                    visit.isEmpty() ? null : AppointmentId.of(visit),
                    DocumentKind.valueOf(said.getString("kind", "")),
                    said.getString("title", ""),
                    said.getString("fileName", ""),
                    size == null ? 0 : size.longValueExact(),
                    digests == null ? List.of() : digests.getValuesAs(JsonString::getString),
                    Clearance.valueOf(said.getString("sensitivity", Clearance.N.name())),
                    said.getBoolean("hold", false),
                    replaces.isEmpty() ? null : DocumentId.of(replaces));
        } catch (ArithmeticException noSize) {
            throw new IllegalArgumentException("a size that is none", noSize);
        }
    }

    private static void say(HttpServletResponse response, UploadProgress progress) throws IOException {
        var missing = Json.createArrayBuilder();
        progress.missing().forEach(missing::add);
        write(
                response,
                Json.createObjectBuilder()
                        .add("document", progress.document().toString())
                        .add("missing", missing)
                        .add("complete", progress.complete())
                        .build());
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, DomainException refused)
            throws IOException {
        response.setStatus(
                switch (refused.kind()) {
                    case INVALID -> HttpServletResponse.SC_BAD_REQUEST;
                    case FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
                    case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
                    case REFUSED, STALE -> HttpServletResponse.SC_CONFLICT;
                    case TOO_MANY -> TOO_MANY;
                    case UNAVAILABLE -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
                });
        var sentences = Json.createArrayBuilder();
        refused.refusals().forEach(refusal -> sentences.add(sentence(refusal, request.getLocale())));
        write(
                response,
                Json.createObjectBuilder()
                        .add("again", refused.kind() == DomainException.Kind.STALE)
                        .add("sentences", sentences)
                        .build());
    }

    private static void write(HttpServletResponse response, JsonObject answer) throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(answer.toString());
    }
}
