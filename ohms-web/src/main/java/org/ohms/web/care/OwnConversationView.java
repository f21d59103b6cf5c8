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
import org.ohms.care.conversation.ConversationRow;
import org.ohms.care.conversation.OwnMessages;
import org.ohms.shared.error.DomainException;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** One conversation as its patient reads it and goes on with it. */
@Named
@ViewScoped
@ShowsRefusals
public class OwnConversationView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient OwnMessages messages;

    @Inject
    transient Toasts toasts;

    private String conversation = "";
    private String body = "";
    private final ChosenFiles files = new ChosenFiles();
    private boolean warned;
    private transient @Nullable ConversationDetails details;

    public void load() {
        details = messages.open(id());
    }

    public @Nullable String reply() {
        try {
            messages.reply(id(), body, warned, files.list());
        } catch (DomainException refused) {
            warned = WriteView.soundsUrgent(refused);
            return null;
        }
        toasts.say("care.message.sent");
        return "/portal/messages/conversation?faces-redirect=true&conversation=" + id();
    }

    private UUID id() {
        return UrlValues.required(UrlValues.id(conversation));
    }

    public boolean isWarned() {
        return warned;
    }

    public @Nullable ConversationRow getRow() {
        var known = details;
        return known == null ? null : known.row();
    }

    public List<CommunicationRow> getMessages() {
        var known = details;
        return known == null ? List.of() : known.messages();
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
        return files.rows(messages::chosen);
    }

    public String getBody() {
        return body;
    }

    public void setBody(@Nullable String body) {
        this.body = body == null ? "" : body;
    }
}
