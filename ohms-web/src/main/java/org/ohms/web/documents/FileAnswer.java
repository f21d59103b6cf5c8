package org.ohms.web.documents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.ohms.records.document.DocumentContent;
import org.ohms.records.document.DocumentId;
import org.ohms.shared.error.DomainException;

/**
 * Gives a document out as it came, to be saved and never to be shown: whatever it is, no browser acts on it in our name.
 */
final class FileAnswer {
    private FileAnswer() {}

    static void send(
            HttpServletRequest request, HttpServletResponse response, Function<DocumentId, DocumentContent> opened)
            throws IOException {
        DocumentContent content;
        try {
            var path = request.getPathInfo();
            content = opened.apply(DocumentId.of(path == null ? "" : path.substring(1)));
        } catch (IllegalArgumentException nonsense) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        } catch (DomainException refused) {
            response.sendError(
                    refused.kind() == DomainException.Kind.REFUSED
                            ? HttpServletResponse.SC_CONFLICT
                            : HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(content.type().type());
        response.setContentLengthLong(content.size());
        response.setHeader("Content-Disposition", disposition(content.fileName()));
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        content.writeTo(response.getOutputStream());
    }

    /** The name in both ways of RFC 6266: in plain letters, and as it is. */
    static String disposition(String name) {
        var plain = name.replaceAll("[^A-Za-z0-9. _-]", "_");
        var exact = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + exact;
    }
}
