package org.ohms.compliance.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.audit.AuditWriter;
import org.ohms.shared.error.CommonRefusal;

/**
 * Writes down that somebody known was not let in before any use case ran: at the door of a page, or by the container. Who
 * tries doors is as much of interest as who goes through them.
 */
@ApplicationScoped
public class ClosedDoor {
    @Inject
    CurrentActor current;

    @Inject
    AuditWriter writer;

    /**
     * @param action the door, in a word of the trail
     * @param permission what would have opened it, null when only the container knows
     */
    public void note(String action, @Nullable String permission) {
        writer.refusedAtDoor(current.get(), permission, action, CommonRefusal.NOT_ALLOWED.code());
    }
}
