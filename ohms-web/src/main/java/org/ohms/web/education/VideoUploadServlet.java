package org.ohms.web.education;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.ohms.education.article.VideoMaking;
import org.ohms.education.video.VideoProgress;
import org.ohms.shared.error.Refusal;
import org.ohms.web.shared.PiecesServlet;

/** Takes videos of articles, see {@code documents.js}: each answer tells which pieces are missing. */
@WebServlet("/staff/video-uploads/*")
public class VideoUploadServlet extends PiecesServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient VideoMaking making;

    @Override
    protected JsonObject begin(JsonObject said) {
        try {
            var size = said.getJsonNumber("size");
            var digests = said.getJsonArray("digests");
            return words(making.begin(
                    UUID.fromString(said.getString("article", "")),
                    size == null ? 0 : size.longValueExact(),
                    digests == null ? List.of() : digests.getValuesAs(JsonString::getString)));
        } catch (ArithmeticException noSize) {
            throw new IllegalArgumentException("a size that is none", noSize);
        }
    }

    @Override
    protected JsonObject append(UUID file, int number, byte[] piece) {
        return words(making.append(file, number, piece));
    }

    @Override
    protected String sentence(Refusal refusal, Locale locale) {
        return texts.of(refusal, locale);
    }

    private static JsonObject words(VideoProgress progress) {
        var missing = Json.createArrayBuilder();
        progress.missing().forEach(missing::add);
        return Json.createObjectBuilder()
                .add("document", progress.file().toString())
                .add("missing", missing)
                .add("complete", progress.complete())
                .build();
    }
}
