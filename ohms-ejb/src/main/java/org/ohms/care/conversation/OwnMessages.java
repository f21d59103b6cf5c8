package org.ohms.care.conversation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.OwnRecord;
import org.ohms.shared.error.DomainException;

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
        return writing.write(writing.record(), wanted);
    }

    /**
     * Goes on with a conversation.
     *
     * @throws DomainException NOT_FOUND; INVALID without words; REFUSED for what sounds urgent until the writer was warned
     */
    @RolesAllowed("own-message.write")
    public void reply(UUID id, @Nullable String body, boolean warned) {
        writing.reply(writing.record(), id, body, warned);
    }
}
