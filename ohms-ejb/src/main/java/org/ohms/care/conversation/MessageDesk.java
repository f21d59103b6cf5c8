package org.ohms.care.conversation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.records.document.BeginUpload;
import org.ohms.records.document.DocumentContent;
import org.ohms.records.document.DocumentId;
import org.ohms.records.document.UploadProgress;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/**
 * Those who care for patients read and answer what patients write, and write to colleagues about them. Whoever is given a
 * conversation, by itself or with a pool, reads that conversation, and nothing else of the patient because of it.
 */
@Stateless
public class MessageDesk {
    @Inject
    ConversationKeeping keeping;

    @Inject
    Conversations conversations;

    @Inject
    ConversationReading reading;

    @Inject
    StaffFiles files;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentActor current;

    /** Whoever waits longest first, then the newest. */
    @RolesAllowed("message.read")
    public Page<ConversationRow> inbox(ConversationFilter filter, PageRequest part) {
        var me = current.account();
        var found = conversations.found(filter, me, part);
        keeping.listed(found);
        return new Page<>(reading.rows(found, me, true), conversations.count(filter, me));
    }

    /** How many wait for an answer of oneself or one of one's pools. */
    @RolesAllowed("message.read")
    public long waiting() {
        return conversations.waitingFor(current.account());
    }

    /** Everything about one patient, the newest first. */
    @RolesAllowed("message.read")
    public List<ConversationRow> of(PatientId patient) {
        keeping.insistOn(patient);
        return reading.rows(conversations.of(patient), current.account(), false);
    }

    /**
     * Opens a conversation; what is in it counts as read.
     *
     * @throws DomainException NOT_FOUND for one that is not there as for one the reader may not see
     */
    @RolesAllowed("message.read")
    public ConversationDetails open(UUID id) {
        var conversation = keeping.opened(id);
        keeping.read(conversation);
        return reading.details(conversation, current.account(), true);
    }

    /** Colleagues who care for the patient now and may be asked into a conversation, by name. */
    @RolesAllowed("message.write")
    public Map<AccountId, String> colleagues(PatientId patient) {
        keeping.insistOn(patient);
        return keeping.colleagues(patient);
    }

    /**
     * Begins to write to the patient, or to colleagues about the patient.
     *
     * @throws DomainException INVALID naming what is missing, or colleagues who do not care for the patient
     */
    @RolesAllowed("message.write")
    public UUID start(StartConversation wanted) {
        return start(wanted, List.of());
    }

    /**
     * Begins to write, with files that were brought for it.
     *
     * @throws DomainException INVALID naming what is missing, files that are not there, or colleagues who do not care for
     *     the patient
     */
    @RolesAllowed("message.write")
    public UUID start(StartConversation wanted, List<DocumentId> files) {
        keeping.insistOn(wanted.patient());
        return keeping.start(wanted, files);
    }

    /** @throws DomainException NOT_FOUND; INVALID without words */
    @RolesAllowed("message.write")
    public void reply(UUID id, @Nullable String body) {
        reply(id, body, List.of());
    }

    /** @throws DomainException NOT_FOUND; INVALID without words, and for files that are not there */
    @RolesAllowed("message.write")
    public void reply(UUID id, @Nullable String body, List<DocumentId> files) {
        keeping.reply(keeping.opened(id), body, files);
    }

    /**
     * Announces a file for a message; what of the same one is there already stays.
     *
     * @param conversation null for one that is yet to begin
     * @throws DomainException INVALID with everything that is wrong; NOT_FOUND for a conversation that is not open to
     *     whoever asks, or not about the patient of the file
     */
    @RolesAllowed("message.write")
    public UploadProgress begin(@Nullable UUID conversation, BeginUpload request) {
        return files.begin(conversation, request);
    }

    /**
     * Takes a piece of it, in any order and as often as it comes.
     *
     * @throws DomainException INVALID when it is not the piece that was announced, or the file none that is taken
     */
    @RolesAllowed("message.write")
    public UploadProgress append(DocumentId id, int number, byte[] piece) {
        return files.append(id, number, piece);
    }

    /** What was brought for a message that is not sent yet; nobody else's is among it. */
    @RolesAllowed("message.write")
    public List<AttachmentRow> chosen(List<DocumentId> ids) {
        return files.chosen(ids);
    }

    /**
     * A file of a conversation, to be taken along.
     *
     * @throws DomainException NOT_FOUND for one whose conversation is not open to the reader; REFUSED for one that the
     *     scanner has not found clean
     */
    @RolesAllowed("message.read")
    public DocumentContent file(DocumentId id) {
        return files.file(id);
    }

    /**
     * One of the first pages of a file of a conversation as a picture, the first one 0.
     *
     * @throws DomainException NOT_FOUND for one whose conversation is not open to the reader, and when there is no such
     *     picture; REFUSED for one that the scanner has not found clean
     */
    @RolesAllowed("message.read")
    public byte[] picture(DocumentId id, int number) {
        return files.picture(id, number);
    }

    /** Who could be given a conversation: persons and pools, by name. */
    @RolesAllowed("message.write")
    public List<Correspondent> answerers() {
        return keeping.answerers();
    }

    /**
     * Gives it to somebody, or to a pool, to answer.
     *
     * @param to {@link Correspondent#key}
     * @throws DomainException NOT_FOUND; INVALID for nobody who answers; STALE when somebody else was faster
     */
    @RolesAllowed("message.write")
    public void give(UUID id, long version, @Nullable String to) {
        keeping.give(keeping.locked(id, version), to);
    }

    /**
     * Says who may read it: those cleared for the label, and whoever it was given to by name.
     *
     * @throws DomainException NOT_FOUND; REFUSED above one's own clearance, and for a patient's question that is a pool's
     *     and nobody's by name; STALE when somebody else was faster
     */
    @RolesAllowed("message.write")
    public void label(UUID id, long version, Clearance wanted) {
        var conversation = keeping.locked(id, version);
        audit.action("MessageDesk.label." + wanted);
        keeping.label(conversation, wanted);
    }

    /** Nothing more is expected. */
    @RolesAllowed("message.write")
    public void close(UUID id, long version) {
        keeping.close(keeping.locked(id, version));
    }
}
