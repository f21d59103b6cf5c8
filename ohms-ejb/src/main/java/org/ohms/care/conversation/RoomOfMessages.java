package org.ohms.care.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ohms.patients.copy.CopyEntry;
import org.ohms.patients.copy.RecordRoom;
import org.ohms.shared.id.PatientId;

/** What the patient and those who care for them wrote to each other, in the copy of the record. */
@ApplicationScoped
class RoomOfMessages implements RecordRoom {
    @Inject
    Conversations conversations;

    @Inject
    Attachments attachments;

    @Override
    public String code() {
        return "messages";
    }

    @Override
    public int order() {
        return 59;
    }

    @Override
    public List<CopyEntry> entries(PatientId patient) {
        return conversations.of(patient).stream()
                .filter(conversation -> conversation.kind() == ConversationKind.PATIENT)
                .flatMap(this::entries)
                .toList();
    }

    private Stream<CopyEntry> entries(Conversation conversation) {
        var files = attachments.of(conversation.id());
        return conversations.messages(conversation.id()).stream()
                .map(message -> CopyEntry.of()
                        .text("subject", conversation.subject())
                        .moment("sentAt", message.sentAt())
                        .code("by", message.authorRole().name())
                        .text("words", message.body())
                        .text(
                                "files",
                                files.getOrDefault(message.id(), List.of()).stream()
                                        .map(AttachmentRow::name)
                                        .collect(Collectors.joining(", ")))
                        .done());
    }
}
