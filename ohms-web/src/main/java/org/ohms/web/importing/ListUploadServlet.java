package org.ohms.web.importing;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import java.util.Locale;
import java.util.UUID;
import org.ohms.patients.importing.BeginImport;
import org.ohms.patients.importing.Imports;
import org.ohms.shared.error.Refusal;
import org.ohms.web.shared.PiecesServlet;

/** Takes lists of people, see {@code imports.js}. */
@WebServlet("/staff/lists/*")
public class ListUploadServlet extends PiecesServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Imports imports;

    @Override
    protected JsonObject begin(JsonObject said) {
        var job = imports.begin(new BeginImport(
                said.getString("kind", ""), said.getString("source", ""), said.getString("fileName", "")));
        return Json.createObjectBuilder().add("import", job.toString()).build();
    }

    @Override
    protected JsonObject append(UUID file, int number, byte[] piece) {
        imports.append(file, number, piece);
        return Json.createObjectBuilder().add("taken", number).build();
    }

    @Override
    protected String sentence(Refusal refusal, Locale locale) {
        return texts.of(refusal, locale);
    }
}
