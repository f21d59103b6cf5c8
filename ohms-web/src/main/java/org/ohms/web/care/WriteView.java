package org.ohms.web.care;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.care.conversation.AttachmentRow;
import org.ohms.care.conversation.ConversationRefusal;
import org.ohms.care.conversation.Correspondent;
import org.ohms.care.conversation.OwnMessages;
import org.ohms.care.conversation.WriteToTeam;
import org.ohms.shared.error.DomainException;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;

/** A patient asks something; words that sound urgent are answered with the emergency number first. */
@Named
@ViewScoped
@ShowsRefusals
public class WriteView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient OwnMessages messages;

    @Inject
    transient Toasts toasts;

    private @Nullable String to;
    private String subject = "";
    private String body = "";
    private final ChosenFiles files = new ChosenFiles();
    private String patient = "";
    private boolean keptPrivate;
    private boolean warned;
    private transient List<Correspondent> recipients = List.of();

    public void load() {
        patient = messages.patient().toString();
        recipients = messages.recipients();
    }

    public @Nullable String send() {
        try {
            var id = messages.write(new WriteToTeam(to, subject, body, keptPrivate, warned), files.list());
            toasts.say("care.message.sent");
            return "/portal/messages/conversation?faces-redirect=true&conversation=" + id;
        } catch (DomainException refused) {
            warned = soundsUrgent(refused);
            return null;
        }
    }

    /** Whether it is that, and nothing else that has to be said beside the fields. */
    static boolean soundsUrgent(DomainException refused) {
        if (refused.refusals().stream().noneMatch(one -> one.code().equals(ConversationRefusal.SOUNDS_URGENT.code()))) {
            throw refused;
        }
        return true;
    }

    /** Whose page it is; what is sent from it is for nobody else. */
    public String getPatient() {
        return patient;
    }

    public boolean isWarned() {
        return warned;
    }

    public List<Correspondent> getRecipients() {
        return recipients;
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
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
        return files.rows(messages::chosen);
    }

    public String getBody() {
        return body;
    }

    public void setBody(@Nullable String body) {
        this.body = body == null ? "" : body;
    }

    public boolean isKeptPrivate() {
        return keptPrivate;
    }

    public void setKeptPrivate(boolean keptPrivate) {
        this.keptPrivate = keptPrivate;
    }
}
