package org.ohms.web.documents;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import java.util.Locale;
import java.util.UUID;
import org.ohms.care.conversation.MessageDesk;
import org.ohms.records.document.BeginUpload;
import org.ohms.records.document.DocumentId;
import org.ohms.records.document.UploadProgress;
import org.ohms.shared.error.Refusal;

/** Takes files for messages from those who care for a patient, or answer for a pool. */
@WebServlet("/staff/message-uploads/*")
public class StaffMessageUploadServlet extends UploadServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient MessageDesk desk;

    @Override
    protected UploadProgress begin(BeginUpload request) {
        return desk.begin(null, request);
    }

    @Override
    protected UploadProgress begin(BeginUpload request, JsonObject said) {
        var conversation = said.getString("conversation", "");
        return desk.begin(conversation.isEmpty() ? null : UUID.fromString(conversation), request);
    }

    @Override
    protected UploadProgress append(DocumentId document, int number, byte[] piece) {
        return desk.append(document, number, piece);
    }

    @Override
    protected String sentence(Refusal refusal, Locale locale) {
        return texts.of(refusal, locale);
    }
}
