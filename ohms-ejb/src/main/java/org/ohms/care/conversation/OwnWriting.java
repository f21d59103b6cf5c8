package org.ohms.care.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.access.OwnRecord;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.records.coding.Rules;
import org.ohms.records.document.BeginUpload;
import org.ohms.records.document.DocumentContent;
import org.ohms.records.document.DocumentId;
import org.ohms.records.document.DocumentSource;
import org.ohms.records.document.UploadProgress;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;

/** What is done with conversations at the patients' door. */
@ApplicationScoped
class OwnWriting {
    private static final String PART = "messages";
    private static final String FILE = "DocumentReference";

    @Inject
    OwnRecord own;

    @Inject
    AccessPolicy policy;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentActor current;

    @Inject
    Conversations conversations;

    @Inject
    ConversationReading reading;

    @Inject
    Correspondents correspondents;

    @Inject
    MessageWriting writing;

    @Inject
    Attachments attachments;

    @Inject
    Event<ConversationEvent> events;

    PatientId record() {
        var patient = own.insist(PART);
        policy.insistOn(patient);
        return patient;
    }

    long unread(PatientId patient) {
        return conversations.unread(patient, current.account());
    }

    List<ConversationRow> list(PatientId patient) {
        return reading.rows(conversations.of(patient), current.account(), false);
    }

    ConversationDetails open(PatientId patient, UUID id) {
        var conversation = theirs(patient, conversations.find(id).orElse(null), id);
        if (conversations.read(conversation, current.account(), conversation.lastAt())) {
            events.fire(new ConversationEvent.Seen(conversation.id()));
        }
        return reading.details(conversation, current.account(), false);
    }

    List<Correspondent> recipients(PatientId patient) {
        return correspondents.of(patient);
    }

    UUID write(PatientId patient, WriteToTeam wanted, List<DocumentId> files) {
        var refusals = new Refusals();
        var subject = Rules.required(wanted.subject(), "subject", refusals);
        var body = writing.checked(wanted.body(), files, patient, refusals);
        var to = recipients(patient).stream()
                .filter(one -> one.key().equals(wanted.to()))
                .findFirst();
        refusals.when(
                to.isEmpty(),
                Refusal.of(wanted.to() == null ? CommonRefusal.REQUIRED : ConversationRefusal.CANNOT_BE_WRITTEN_TO)
                        .at("to"));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var chosen = to.orElseThrow();
        var person = correspondents.person(chosen);
        var pool = person == null ? correspondents.pool(chosen) : correspondents.cover(person);
        var now = writing.now();
        var conversation = Conversation.asked(
                patient,
                subject,
                person,
                pool,
                wanted.keptPrivate() && current.get().actingFor() == null,
                current.account(),
                now);
        writing.attach(files, conversation, writing.fromPatient(conversation, body, wanted.warned(), now));
        audit.object("Conversation", conversation.id());
        return conversation.id();
    }

    void reply(PatientId patient, UUID id, @Nullable String typed, boolean warned, List<DocumentId> files) {
        var conversation = theirs(patient, conversations.locked(id).orElse(null), id);
        var refusals = new Refusals();
        var body = writing.checked(typed, files, patient, refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        writing.attach(files, conversation, writing.fromPatient(conversation, body, warned, writing.now()));
    }

    UploadProgress begin(BeginUpload request) {
        policy.insistOn(request.patient());
        var patient = record();
        if (!request.patient().equals(patient)) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        var progress = attachments.begin(request, DocumentSource.PATIENT);
        audit.object(FILE, progress.document().value());
        return progress;
    }

    UploadProgress append(PatientId patient, DocumentId id, int number, byte[] piece) {
        audit.object(FILE, id.value());
        if (!attachments.patient(id, DocumentSource.PATIENT).equals(patient)) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        return attachments.append(id, number, piece, DocumentSource.PATIENT);
    }

    DocumentContent file(PatientId patient, DocumentId id) {
        reach(patient, id);
        return attachments.content(id);
    }

    byte[] picture(PatientId patient, DocumentId id, int number) {
        reach(patient, id);
        return attachments.picture(id, number);
    }

    private void reach(PatientId patient, DocumentId id) {
        audit.object(FILE, id.value());
        var conversation = attachments.insistOnConversation(id);
        theirs(patient, conversations.find(conversation).orElse(null), conversation);
        audit.object(FILE, id.value());
    }

    List<AttachmentRow> chosen(List<DocumentId> ids) {
        return attachments.chosen(ids);
    }

    private Conversation theirs(PatientId patient, @Nullable Conversation conversation, UUID id) {
        audit.object("Conversation", id);
        if (conversation == null
                || !conversation.patient().equals(patient)
                || conversation.kind() != ConversationKind.PATIENT
                || conversation.keptPrivate() && current.get().actingFor() != null) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        return conversation;
    }
}
