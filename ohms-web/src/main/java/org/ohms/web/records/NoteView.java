package org.ohms.web.records;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.care.conversation.AuthorRole;
import org.ohms.care.conversation.ConversationOutcomes;
import org.ohms.care.conversation.MessageDesk;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.encounter.EncounterId;
import org.ohms.records.encounter.EncounterList;
import org.ohms.records.encounter.EncounterRow;
import org.ohms.records.note.NoteConflict;
import org.ohms.records.note.NoteId;
import org.ohms.records.note.NoteReading;
import org.ohms.records.note.NoteRow;
import org.ohms.records.note.NoteTemplate;
import org.ohms.records.note.NoteWriting;
import org.ohms.records.note.WriteNote;
import org.ohms.shared.error.DomainException;
import org.ohms.web.shared.DraftBox;
import org.ohms.web.shared.Formats;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.UrlValues;
import org.ohms.web.shared.Words;

/** Writes one note. What is typed is kept as a draft until it is saved; two who write at once see both texts. */
@Named
@ViewScoped
@ShowsRefusals
public class NoteView extends ChartPage {
    private static final long serialVersionUID = 1L;
    private static final String FORM = "note";

    @Inject
    transient EncounterList encounters;

    @Inject
    transient NoteReading reading;

    @Inject
    transient NoteWriting writing;

    @Inject
    transient MessageDesk messages;

    @Inject
    transient ConversationOutcomes outcomes;

    @Inject
    transient Words words;

    @Inject
    transient Formats formats;

    @Inject
    transient DraftBox drafts;

    private String encounter = "";
    private String note = "";
    private String conversation = "";
    private long version;
    private NoteTemplate template = NoteTemplate.SOAP;
    private @Nullable Clearance sensitivity;
    private final Map<String, String> texts = new HashMap<>();
    private boolean opened;
    private transient @Nullable NoteRow newer;
    private transient @Nullable EncounterRow row;
    private transient @Nullable NoteConflict conflict;

    /** What is typed is never overwritten: read again, the page only hears that there is something newer. */
    @Override
    protected void read() {
        row = encounters.encounter(id(), encounterId());
        if (UrlValues.id(note).isEmpty()) {
            if (!opened) {
                sensitivity = row.sensitivity();
                talk().ifPresent(this::quote);
            }
            opened = true;
            return;
        }
        var details = reading.note(id(), UrlValues.required(UrlValues.id(note).map(NoteId::new)));
        if (opened) {
            newer = details.row().version() == version ? null : details.row();
            return;
        }
        opened = true;
        template = details.row().template();
        version = details.row().version();
        sensitivity = details.row().sensitivity();
        details.sections().sections().forEach(section -> texts.put(section.code(), section.text()));
    }

    private Optional<UUID> talk() {
        return may("message.read") ? UrlValues.id(conversation) : Optional.empty();
    }

    /** Begins the note of a message: who wrote, and what was written last from the patient's side. */
    private void quote(UUID from) {
        var talk = messages.open(from);
        if (!talk.row().patient().equals(id())) {
            conversation = "";
            return;
        }
        var asked = talk.messages().stream()
                .filter(one -> one.role() != AuthorRole.STAFF)
                .reduce((earlier, later) -> later)
                .orElse(talk.messages().get(talk.messages().size() - 1));
        template = NoteTemplate.TELEPHONE;
        texts.put("caller", words.of("care.note.quote", asked.author(), formats.dateTime(asked.sentAt())));
        texts.put("concern", talk.row().subject() + "\n" + asked.body());
    }

    /** Keeps the note, unsigned, and leads back to the encounter where it is signed. */
    public @Nullable String save() {
        try {
            var kept = writing.write(request(version));
            talk().ifPresent(from -> outcomes.noted(from, encounterId(), kept.note()));
        } catch (DomainException refused) {
            if (refused.kind() != DomainException.Kind.STALE) {
                throw refused;
            }
            conflict = writing.conflict(request(version));
            return null;
        }
        drafts.saved(FORM, getSubject());
        return kept("encounter", "records.note.saved") + "&encounter=" + encounter;
    }

    /** Keeps mine over theirs, knowingly: theirs stays as a wording of the note. */
    public @Nullable String keepMine() {
        var both = conflict;
        if (both != null) {
            version = both.version();
        }
        conflict = null;
        return save();
    }

    /** Goes on with theirs. */
    public String takeTheirs() {
        drafts.saved(FORM, getSubject());
        return again("note") + "&encounter=" + encounter + "&note=" + note;
    }

    private WriteNote request(long seen) {
        var written = new HashMap<String, String>();
        texts.forEach((code, text) -> written.put(code, text == null ? "" : text));
        return new WriteNote(
                id(),
                encounterId(),
                UrlValues.id(note).map(NoteId::new).orElse(null),
                seen,
                template,
                written,
                sensitivity);
    }

    private EncounterId encounterId() {
        return UrlValues.required(UrlValues.id(encounter).map(EncounterId::new));
    }

    /** What the draft is about: the note, or the encounter for a new one. */
    public String getSubject() {
        return note.isEmpty() ? encounter : note;
    }

    public boolean isFresh() {
        return note.isEmpty();
    }

    public List<String> getSections() {
        return template.sections();
    }

    public String getEncounter() {
        return encounter;
    }

    public void setEncounter(@Nullable String encounter) {
        this.encounter = encounter == null ? "" : encounter;
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note == null ? "" : note;
    }

    /** The message it is written about; empty for none. */
    public String getConversation() {
        return conversation;
    }

    public void setConversation(@Nullable String conversation) {
        this.conversation = conversation == null ? "" : conversation;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public NoteTemplate getTemplate() {
        return template;
    }

    public void setTemplate(@Nullable NoteTemplate template) {
        this.template = template == null ? NoteTemplate.SOAP : template;
    }

    public @Nullable Clearance getSensitivity() {
        return sensitivity;
    }

    public void setSensitivity(@Nullable Clearance sensitivity) {
        this.sensitivity = sensitivity;
    }

    public Map<String, String> getTexts() {
        return texts;
    }

    /** What somebody else saved since this page was opened; null for nothing. */
    public @Nullable NoteRow getNewer() {
        return newer;
    }

    public @Nullable EncounterRow getRow() {
        return row;
    }

    public @Nullable NoteConflict getConflict() {
        return conflict;
    }
}
