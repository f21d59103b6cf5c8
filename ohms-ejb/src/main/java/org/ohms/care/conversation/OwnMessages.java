package org.ohms.care.conversation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.OwnRecord;
import org.ohms.records.document.BeginUpload;
import org.ohms.records.document.DocumentContent;
import org.ohms.records.document.DocumentId;
import org.ohms.records.document.UploadProgress;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;

/** Patients, and those who act for them, write to those who care for them, and read the answers. */
@Stateless
public class OwnMessages {
    @Inject
    OwnRecord own;

    @Inject
    OwnWriting writing;

    /** Whether the account is tied to a record of the hospital; before that there is nobody to write to. */
    @RolesAllowed("own-message.read")
    public boolean hasRecord() {
        return own.find().isPresent();
    }

    /** In how many conversations something is new. */
    @RolesAllowed("own-message.read")
    public long unread() {
        return own.find().map(writing::unread).orElse(0L);
    }

    /** The newest first. */
    @RolesAllowed("own-message.read")
    public List<ConversationRow> mine() {
        return writing.list(writing.record());
    }

    /**
     * Opens a conversation; what is in it counts as read.
     *
     * @throws DomainException NOT_FOUND for one that is not there as for somebody else's
     */
    @RolesAllowed("own-message.read")
    public ConversationDetails open(UUID id) {
        return writing.open(writing.record(), id);
    }

    /** Who can be written to: those who care for the patient now, then the pools for patients. */
    @RolesAllowed("own-message.write")
    public List<Correspondent> recipients() {
        return writing.recipients(writing.record());
    }

    /**
     * Asks something.
     *
     * @throws DomainException INVALID naming what is missing; REFUSED for what sounds urgent until the writer was warned
     */
    @RolesAllowed("own-message.write")
    public UUID write(WriteToTeam wanted) {
        return write(wanted, List.of());
    }

    /**
     * Asks something, with files that were brought for it.
     *
     * @throws DomainException INVALID naming what is missing; REFUSED for what sounds urgent until the writer was warned
     */
    @RolesAllowed("own-message.write")
    public UUID write(WriteToTeam wanted, List<DocumentId> files) {
        return writing.write(writing.record(), wanted, files);
    }

    /**
     * Goes on with a conversation.
     *
     * @throws DomainException NOT_FOUND; INVALID without words; REFUSED for what sounds urgent until the writer was warned
     */
    @RolesAllowed("own-message.write")
    public void reply(UUID id, @Nullable String body, boolean warned) {
        reply(id, body, warned, List.of());
    }

    /**
     * Goes on with a conversation, with files that were brought for it.
     *
     * @throws DomainException NOT_FOUND; INVALID without words, and for files that are not there; REFUSED for what sounds
     *     urgent until the writer was warned
     */
    @RolesAllowed("own-message.write")
    public void reply(UUID id, @Nullable String body, boolean warned, List<DocumentId> files) {
        writing.reply(writing.record(), id, body, warned, files);
    }

    /** Whose record it is; the page says it again when a file comes. */
    @RolesAllowed("own-message.write")
    public PatientId patient() {
        return writing.record();
    }

    /**
     * Announces a file for a message; what of the same one is there already stays.
     *
     * @throws DomainException INVALID with everything that is wrong; TOO_MANY for very much in a day; NOT_FOUND when the
     *     page was opened for somebody else
     */
    @RolesAllowed("own-message.write")
    public UploadProgress begin(BeginUpload request) {
        return writing.begin(request);
    }

    /**
     * Takes a piece of it, in any order and as often as it comes.
     *
     * @throws DomainException INVALID when it is not the piece that was announced, or the file none that is taken
     */
    @RolesAllowed("own-message.write")
    public UploadProgress append(DocumentId id, int number, byte[] piece) {
        return writing.append(writing.record(), id, number, piece);
    }

    /** What was brought for a message that is not sent yet. */
    @RolesAllowed("own-message.write")
    public List<AttachmentRow> chosen(List<DocumentId> ids) {
        writing.record();
        return writing.chosen(ids);
    }

    /**
     * A file of a conversation, to be taken along.
     *
     * @throws DomainException NOT_FOUND for one whose conversation the reader may not see; REFUSED for one that the scanner
     *     has not found clean
     */
    @RolesAllowed("own-message.read")
    public DocumentContent file(DocumentId id) {
        return writing.file(writing.record(), id);
    }

    /**
     * One of the first pages of a file of a conversation as a picture, the first one 0.
     *
     * @throws DomainException NOT_FOUND for one whose conversation the reader may not see, and when there is no such
     *     picture; REFUSED for one that the scanner has not found clean
     */
    @RolesAllowed("own-message.read")
    public byte[] picture(DocumentId id, int number) {
        return writing.picture(writing.record(), id, number);
    }
}
