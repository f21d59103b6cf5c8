package org.ohms.web.documents;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.Locale;
import org.ohms.care.conversation.OwnMessages;
import org.ohms.records.document.BeginUpload;
import org.ohms.records.document.DocumentId;
import org.ohms.records.document.UploadProgress;
import org.ohms.shared.error.Refusal;

/** Takes files for messages from patients, and from those who act for them. */
@WebServlet("/portal/message-uploads/*")
public class OwnMessageUploadServlet extends UploadServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient OwnMessages messages;

    @Override
    protected UploadProgress begin(BeginUpload request) {
        return messages.begin(request);
    }

    @Override
    protected UploadProgress append(DocumentId document, int number, byte[] piece) {
        return messages.append(document, number, piece);
    }

    @Override
    protected String sentence(Refusal refusal, Locale locale) {
        return texts.forPatients(refusal, locale);
    }
}
