package org.ohms.web.documents;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.Locale;
import org.ohms.records.document.BeginUpload;
import org.ohms.records.document.DocumentDesk;
import org.ohms.records.document.DocumentId;
import org.ohms.records.document.UploadProgress;
import org.ohms.shared.error.Refusal;

/** Takes files from those who care for a patient. */
@WebServlet("/staff/uploads/*")
public class StaffUploadServlet extends UploadServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient DocumentDesk desk;

    @Override
    protected UploadProgress begin(BeginUpload request) {
        return desk.begin(request);
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
