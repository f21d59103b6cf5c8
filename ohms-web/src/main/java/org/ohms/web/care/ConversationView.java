package org.ohms.web.care;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.care.conversation.AttachmentRow;
import org.ohms.care.conversation.CommunicationRow;
import org.ohms.care.conversation.ConversationDetails;
import org.ohms.care.conversation.ConversationOutcomes;
import org.ohms.care.conversation.ConversationRow;
import org.ohms.care.conversation.Correspondent;
import org.ohms.care.conversation.MessageDesk;
import org.ohms.care.conversation.OutcomeRow;
import org.ohms.care.pool.ReadyAnswers;
import org.ohms.care.pool.TemplateRow;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.encounter.BeginEncounter;
import org.ohms.records.encounter.EncounterDesk;
import org.ohms.records.encounter.EncounterKind;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;
import org.ohms.web.shared.Words;

/** One conversation as those who care for the patient read, answer, give and close it. */
@Named
@ViewScoped
@ShowsRefusals
public class ConversationView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient MessageDesk desk;

    @Inject
    transient ConversationOutcomes outcomes;

    @Inject
    transient EncounterDesk encounters;

    @Inject
    transient Words words;

    @Inject
    transient ReadyAnswers answers;

    @Inject
    transient Person person;

    @Inject
    transient Toasts toasts;

    private String conversation = "";
    private String body = "";
    private final ChosenFiles files = new ChosenFiles();
    private String template = "";
    private @Nullable String to;
    private @Nullable Clearance label;
    private transient @Nullable ConversationDetails details;
    private transient List<OutcomeRow> came = List.of();
    private transient List<TemplateRow> templates = List.of();
    private transient List<Correspondent> answerers = List.of();

    public void load() {
        read();
        came = outcomes.of(id());
        if (person.may("message.write")) {
            templates = answers.all();
            answerers = desk.answerers();
            var row = getRow();
            label = row == null ? null : row.sensitivity();
        }
    }

    /** Reads the conversation again, for a page that heard that there is something new. */
    public void read() {
        details = desk.open(id());
    }

    /** Puts a ready answer behind what is typed already. */
    public void takeTemplate() {
        UrlValues.id(template)
                .flatMap(wanted -> templates.stream()
                        .filter(one -> one.id().equals(wanted))
                        .findFirst())
                .ifPresent(one -> body = body.isBlank() ? one.body() : body.strip() + "\n\n" + one.body());
        template = "";
    }

    public String reply() {
        desk.reply(id(), body, files.list());
        toasts.say("care.message.sent");
        return here();
    }

    public String give() {
        desk.give(id(), version(), to);
        toasts.say("care.message.givenAway");
        return here();
    }

    /** Says who may read it. */
    public String relabel() {
        var wanted = label;
        if (wanted != null) {
            desk.label(id(), version(), wanted);
            toasts.say("care.label.saved");
        }
        return here();
    }

    public String close() {
        desk.close(id(), version());
        toasts.say("care.message.closed");
        return here();
    }

    /** Begins an encounter of the kind of a call, and leads to a note in it that quotes what was asked. */
    public @Nullable String note() {
        var row = getRow();
        if (row == null) {
            return null;
        }
        var encounter = encounters.begin(new BeginEncounter(
                row.patient(),
                EncounterKind.TELEPHONE,
                words.of("care.note.type"),
                row.subject(),
                null,
                row.sensitivity()));
        return "/staff/patients/note?faces-redirect=true&patient=" + row.patient() + "&encounter=" + encounter
                + "&conversation=" + id();
    }

    private String here() {
        return "/staff/messages/conversation?faces-redirect=true&conversation=" + id();
    }

    private UUID id() {
        return UrlValues.required(UrlValues.id(conversation));
    }

    private long version() {
        var known = details;
        return known == null ? 0 : known.row().version();
    }

    public @Nullable ConversationRow getRow() {
        var known = details;
        return known == null ? null : known.row();
    }

    /** Visits and notes that came of it, the oldest first. */
    public List<OutcomeRow> getCame() {
        return came;
    }

    public List<CommunicationRow> getMessages() {
        var known = details;
        return known == null ? List.of() : known.messages();
    }

    public List<TemplateRow> getTemplates() {
        return templates;
    }

    public List<Correspondent> getAnswerers() {
        return answerers;
    }

    public String getConversation() {
        return conversation;
    }

    public void setConversation(@Nullable String conversation) {
        this.conversation = conversation == null ? "" : conversation;
    }

    /** What goes with the message that is being written. */
    public ChosenFiles getFiles() {
        return files;
    }

    public List<AttachmentRow> getChosenFiles() {
        return files.rows(desk::chosen);
    }

    public String getBody() {
        return body;
    }

    public void setBody(@Nullable String body) {
        this.body = body == null ? "" : body;
    }

    public String getTemplate() {
        return template;
    }

    public void setTemplate(@Nullable String template) {
        this.template = template == null ? "" : template;
    }

    public @Nullable Clearance getLabel() {
        return label;
    }

    public void setLabel(@Nullable Clearance label) {
        this.label = label;
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }
}
