package org.ohms.care.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ohms.records.document.BeginUpload;
import org.ohms.records.document.DocumentContent;
import org.ohms.records.document.DocumentId;
import org.ohms.records.document.DocumentSource;
import org.ohms.records.document.MessageFiles;
import org.ohms.records.document.UploadProgress;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;

/**
 * The files of messages. A file comes first, for the patient and seen by nobody but its sender, and then goes with a
 * message; from then on it is read by those who read the conversation.
 */
@ApplicationScoped
class Attachments {
    /** The database counts as well: {@code communication_attachment.place}. */
    static final int MOST = 5;

    @Inject
    EntityManager entities;

    @Inject
    MessageFiles files;

    UploadProgress begin(BeginUpload request, DocumentSource source) {
        return files.begin(request, source);
    }

    UploadProgress append(DocumentId id, int number, byte[] piece, DocumentSource source) {
        return files.append(id, number, piece, source);
    }

    PatientId patient(DocumentId id, DocumentSource source) {
        return files.patient(id, source);
    }

    void check(List<DocumentId> chosen, PatientId patient, Refusals refusals) {
        refusals.when(
                chosen.size() > MOST,
                Refusal.of(ConversationRefusal.TOO_MANY_FILES).at("files").with("most", MOST));
        refusals.when(
                !chosen.isEmpty() && !files.areReady(chosen, patient),
                Refusal.of(ConversationRefusal.FILE_NOT_THERE).at("files"));
    }

    /** They go with that message. The database insists that its author brought them for it. */
    void send(List<DocumentId> chosen, Conversation in, Communication message) {
        for (var place = 1; place <= chosen.size(); place++) {
            entities.createNativeQuery("""
                            insert into communication_attachment
                                (id, document_id, patient_id, conversation_id, communication_id, place)
                            values (?6, ?1, ?2, ?3, ?4, ?5)""")
                    .setParameter(1, chosen.get(place - 1).value())
                    .setParameter(2, in.patient().value())
                    .setParameter(3, in.id())
                    .setParameter(4, message.id())
                    .setParameter(5, place)
                    .setParameter(6, Uuids.v7(message.sentAt()))
                    .executeUpdate();
        }
    }

    /** By message, in the order in which they were chosen. */
    Map<UUID, List<AttachmentRow>> of(UUID conversation) {
        var found =
                entities.createNativeQuery("""
                        select cast(a.communication_id as text), cast(a.document_id as text)
                        from communication_attachment a where a.conversation_id = ?1
                        order by a.communication_id, a.place""").setParameter(1, conversation).getResultList();
        var places = new LinkedHashMap<DocumentId, UUID>();
        for (var one : found) {
            var pair = (Object[]) one;
            places.put(DocumentId.of(String.valueOf(pair[1])), UUID.fromString(String.valueOf(pair[0])));
        }
        if (places.isEmpty()) {
            return Map.of();
        }
        var rows = files.rows(places.keySet());
        var byMessage = new LinkedHashMap<UUID, List<AttachmentRow>>();
        places.forEach((id, message) -> Optional.ofNullable(rows.get(id))
                .ifPresent(row -> byMessage
                        .computeIfAbsent(message, none -> new ArrayList<>())
                        .add(AttachmentRow.of(row))));
        return byMessage;
    }

    /** What was chosen for a message that is not sent yet, in that order; what is not there any more is missing. */
    List<AttachmentRow> chosen(List<DocumentId> ids) {
        var rows = files.rows(ids);
        return ids.stream()
                .distinct()
                .flatMap(id -> Optional.ofNullable(rows.get(id)).stream())
                .map(AttachmentRow::of)
                .collect(Collectors.toList());
    }

    /** The conversation it went with; empty for one that whoever acts may not see. */
    Optional<UUID> conversation(DocumentId id) {
        return entities
                .createNativeQuery("select cast(a.conversation_id as text) from communication_attachment a"
                        + " where a.document_id = ?1")
                .setParameter(1, id.value())
                .getResultList()
                .stream()
                .map(one -> UUID.fromString(String.valueOf(one)))
                .findFirst();
    }

    UUID insistOnConversation(DocumentId id) {
        return conversation(id).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    DocumentContent content(DocumentId id) {
        return files.content(id);
    }

    byte[] picture(DocumentId id, int number) {
        return files.picture(id, number);
    }
}
