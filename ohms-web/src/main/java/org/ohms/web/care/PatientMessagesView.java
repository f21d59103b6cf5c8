package org.ohms.web.care;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.care.conversation.AttachmentRow;
import org.ohms.care.conversation.ConversationKind;
import org.ohms.care.conversation.ConversationRow;
import org.ohms.care.conversation.MessageDesk;
import org.ohms.care.conversation.StartConversation;
import org.ohms.shared.id.AccountId;
import org.ohms.web.records.ChartPage;
import org.ohms.web.shared.ShowsRefusals;

/** What was written with and about one patient, and the form that begins another conversation. */
@Named
@ViewScoped
@ShowsRefusals
public class PatientMessagesView extends ChartPage {
    private static final long serialVersionUID = 1L;

    @Inject
    transient MessageDesk desk;

    private ConversationKind kind = ConversationKind.PATIENT;
    private String subject = "";
    private String body = "";
    private final ChosenFiles files = new ChosenFiles();
    private final LinkedHashMap<String, Boolean> chosen = new LinkedHashMap<>();
    private transient List<ConversationRow> rows = List.of();
    private transient Map<AccountId, String> colleagues = Map.of();

    @Override
    protected void read() {
        rows = desk.of(id());
        colleagues = may("message.write") ? desk.colleagues(id()) : Map.of();
    }

    public String start() {
        var id = desk.start(new StartConversation(id(), kind, subject, body, asked()), files.list());
        say("care.message.sent");
        return "/staff/messages/conversation?faces-redirect=true&conversation=" + id;
    }

    private Set<AccountId> asked() {
        return kind == ConversationKind.STAFF
                ? chosen.entrySet().stream()
                        .filter(one -> Boolean.TRUE.equals(one.getValue()))
                        .map(one -> AccountId.of(one.getKey()))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    public List<ConversationRow> getRows() {
        return rows;
    }

    public List<Map.Entry<AccountId, String>> getColleagues() {
        return List.copyOf(colleagues.entrySet());
    }

    public Map<String, Boolean> getChosen() {
        return chosen;
    }

    public List<ConversationKind> getKinds() {
        return List.of(ConversationKind.values());
    }

    public ConversationKind getKind() {
        return kind;
    }

    public void setKind(@Nullable ConversationKind kind) {
        this.kind = kind == null ? ConversationKind.PATIENT : kind;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(@Nullable String subject) {
        this.subject = subject == null ? "" : subject;
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
}
