package org.ohms.web.care;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.ohms.care.conversation.ConversationRow;
import org.ohms.care.conversation.OwnMessages;

/** What a patient and those who care for them wrote to each other. */
@Named
@RequestScoped
public class OwnMessagesView {
    @Inject
    OwnMessages messages;

    private boolean known;
    private List<ConversationRow> rows = List.of();

    /** Before the account has a record there is nobody to write to. */
    public void load() {
        known = messages.hasRecord();
        if (known) {
            rows = messages.mine();
        }
    }

    public boolean isKnown() {
        return known;
    }

    public List<ConversationRow> getRows() {
        return rows;
    }
}
