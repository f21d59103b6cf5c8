package org.ohms.web.documents;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.Locale;
import org.ohms.records.document.BeginUpload;
import org.ohms.records.document.DocumentId;
import org.ohms.records.document.OwnDocuments;
import org.ohms.records.document.UploadProgress;
import org.ohms.shared.error.Refusal;

/** Takes files from patients, and from those who act for them. */
@WebServlet("/portal/uploads/*")
public class OwnUploadServlet extends UploadServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient OwnDocuments documents;

    @Override
    protected UploadProgress begin(BeginUpload request) {
        return documents.begin(request);
    }

    @Override
    protected UploadProgress append(DocumentId document, int number, byte[] piece) {
        return documents.append(document, number, piece);
    }

    @Override
    protected String sentence(Refusal refusal, Locale locale) {
        return texts.forPatients(refusal, locale);
    }
}
