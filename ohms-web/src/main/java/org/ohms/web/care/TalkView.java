package org.ohms.web.care;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.care.conversation.CommunicationRow;
import org.ohms.care.conversation.OwnMessages;
import org.ohms.web.shared.UrlValues;

/** What was written, for a page of a patient that heard that there is something new. */
@Named
@RequestScoped
public class TalkView {
    @Inject
    OwnMessages messages;

    private String conversation = "";
    private List<CommunicationRow> rows = List.of();

    public void load() {
        rows = messages.open(UrlValues.required(UrlValues.id(conversation))).messages();
    }

    public List<CommunicationRow> getRows() {
        return rows;
    }

    public String getConversation() {
        return conversation;
    }

    public void setConversation(@Nullable String conversation) {
        this.conversation = conversation == null ? "" : conversation;
    }
}
