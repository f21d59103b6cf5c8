package org.ohms.care.conversation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One message as its readers see it.
 *
 * @param author name; empty when the reader may not know it
 * @param mine whether the reader wrote it
 * @param readBy names of the others who have read it
 * @param files what went with it
 * @param notices what became of the notices to the patient about it; empty at the patients' door
 */
public record CommunicationRow(
        UUID id,
        String author,
        AuthorRole role,
        boolean mine,
        String body,
        boolean urgent,
        Instant sentAt,
        List<String> readBy,
        List<AttachmentRow> files,
        List<NoticeState> notices) {
    public CommunicationRow {
        readBy = List.copyOf(readBy);
        files = List.copyOf(files);
        notices = List.copyOf(notices);
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "CommunicationRow[" + id + "]";
    }
}
