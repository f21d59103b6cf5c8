package org.ohms.web.documents;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.UUID;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.document.BeginUpload;
import org.ohms.records.document.DocumentId;
import org.ohms.records.document.DocumentKind;
import org.ohms.records.document.UploadProgress;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.shared.id.PatientId;
import org.ohms.web.shared.PiecesServlet;

/** Takes documents, see {@code documents.js}: each answer tells which pieces are missing. */
abstract class UploadServlet extends PiecesServlet {
    private static final long serialVersionUID = 1L;

    protected abstract UploadProgress begin(BeginUpload request);

    protected abstract UploadProgress append(DocumentId document, int number, byte[] piece);

    @Override
    protected JsonObject begin(JsonObject said) {
        return words(begin(announced(said), said));
    }

    /** The same for who has to know more of what was said than a document asks. */
    protected UploadProgress begin(BeginUpload request, JsonObject said) {
        return begin(request);
    }

    @Override
    protected JsonObject append(UUID file, int number, byte[] piece) {
        return words(append(new DocumentId(file), number, piece));
    }

    private static BeginUpload announced(JsonObject said) {
        try {
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

    private static JsonObject words(UploadProgress progress) {
        var missing = Json.createArrayBuilder();
        progress.missing().forEach(missing::add);
        return Json.createObjectBuilder()
                .add("document", progress.document().toString())
                .add("missing", missing)
                .add("complete", progress.complete())
                .build();
    }
}
