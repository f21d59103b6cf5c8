package org.ohms.care.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.records.document.BeginUpload;
import org.ohms.records.document.DocumentContent;
import org.ohms.records.document.DocumentId;
import org.ohms.records.document.DocumentSource;
import org.ohms.records.document.UploadProgress;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;

/** What those who care for patients do with the files of conversations that are open to them. */
@ApplicationScoped
class StaffFiles {
    private static final String TYPE = "DocumentReference";

    @Inject
    ConversationKeeping keeping;

    @Inject
    Attachments attachments;

    @Inject
    AuditTrail audit;

    /** @param conversation null for one that is yet to begin, with or about a patient in care */
    UploadProgress begin(@Nullable UUID conversation, BeginUpload request) {
        if (conversation == null) {
            keeping.insistOn(request.patient());
        } else if (!keeping.opened(conversation).patient().equals(request.patient())) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        var progress = attachments.begin(request, DocumentSource.STAFF);
        audit.object(TYPE, progress.document().value());
        return progress;
    }

    UploadProgress append(DocumentId id, int number, byte[] piece) {
        audit.object(TYPE, id.value());
        audit.patient(attachments.patient(id, DocumentSource.STAFF));
        return attachments.append(id, number, piece, DocumentSource.STAFF);
    }

    List<AttachmentRow> chosen(List<DocumentId> ids) {
        return attachments.chosen(ids);
    }

    DocumentContent file(DocumentId id) {
        reach(id);
        return attachments.content(id);
    }

    byte[] picture(DocumentId id, int number) {
        reach(id);
        return attachments.picture(id, number);
    }

    private void reach(DocumentId id) {
        audit.object(TYPE, id.value());
        keeping.opened(attachments.insistOnConversation(id));
        audit.object(TYPE, id.value());
    }
}
