package org.ohms.care.conversation;

import org.ohms.records.document.ContentType;
import org.ohms.records.document.DocumentId;
import org.ohms.records.document.DocumentRow;
import org.ohms.records.document.ScanState;

/**
 * A file that went with a message.
 *
 * @param opens whether it can be opened now
 * @param previews how many of its first pages can be looked at as pictures
 */
public record AttachmentRow(
        DocumentId id, String name, ContentType type, long size, ScanState scan, boolean opens, int previews) {
    static AttachmentRow of(DocumentRow file) {
        return new AttachmentRow(
                file.id(), file.title(), file.type(), file.size(), file.scan(), file.opens(), file.previews());
    }

    /** Whether its first page can be looked at. */
    public boolean isSeen() {
        return previews > 0;
    }

    /** Whether the scanner has yet to say that it is clean. */
    public boolean isBeingChecked() {
        return !opens && scan != ScanState.INFECTED;
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "AttachmentRow[" + id + "]";
    }
}
