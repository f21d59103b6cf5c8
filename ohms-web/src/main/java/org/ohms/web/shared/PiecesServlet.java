package org.ohms.web.shared;

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
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;

/**
 * Takes a file in pieces, see {@code pieces.js}: one request announces it, one each brings a piece of a megabyte at most, and
 * none of it is ever laid down outside the vault. The door lets only those in who have the permission, and only from a page
 * of ours.
 */
public abstract class PiecesServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int LARGEST_WORDS = 64 * 1024;
    private static final int LARGEST_PIECE = 1_048_576;
    private static final Pattern PIECE = Pattern.compile("/([0-9a-f-]{36})/(\\d{1,3})");

    @Inject
    protected transient RefusalTexts texts;

    /** Hears what is coming; the answer says which id the pieces carry. */
    protected abstract JsonObject begin(JsonObject said);

    /** Takes one piece, counted from 0. */
    protected abstract JsonObject append(UUID file, int number, byte[] piece);

    /** The sentence for whoever is at this door. */
    protected abstract String sentence(Refusal refusal, Locale locale);

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getPathInfo() == null ? "" : request.getPathInfo();
        var piece = PIECE.matcher(path);
        try {
            if (piece.matches()) {
                var bytes = read(request, LARGEST_PIECE);
                JsonAnswers.write(
                        response, append(UUID.fromString(piece.group(1)), Integer.parseInt(piece.group(2)), bytes));
            } else if (path.equals("/")) {
                JsonAnswers.write(
                        response, begin(said(new String(read(request, LARGEST_WORDS), StandardCharsets.UTF_8))));
            } else {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (TooLarge tooLarge) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } catch (DomainException refused) {
            JsonAnswers.refuse(response, refused, refusal -> sentence(refusal, request.getLocale()));
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

    private static JsonObject said(String words) {
        try (var reader = Json.createReader(new StringReader(words))) {
            return reader.readObject();
        }
    }
}
