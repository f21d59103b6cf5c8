package org.ohms.web.documents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.ohms.records.document.DocumentId;
import org.ohms.shared.error.DomainException;

/** Shows a page of a document as the picture that was drawn here; nothing of the file itself is in it. */
final class PictureAnswer {
    private static final Pattern PATH = Pattern.compile("/([0-9a-f-]{36})/([0-9])");

    /** Finds a picture. */
    @FunctionalInterface
    interface Pictures {
        byte[] of(DocumentId document, int number);
    }

    private PictureAnswer() {}

    static void send(HttpServletRequest request, HttpServletResponse response, Pictures pictures) throws IOException {
        var path = request.getPathInfo();
        var asked = PATH.matcher(path == null ? "" : path);
        if (!asked.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] picture;
        try {
            picture = pictures.of(DocumentId.of(asked.group(1)), Integer.parseInt(asked.group(2)));
        } catch (IllegalArgumentException | DomainException none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("image/jpeg");
        response.setContentLength(picture.length);
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(picture);
    }
}
