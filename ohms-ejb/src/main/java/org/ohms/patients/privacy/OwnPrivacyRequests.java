package org.ohms.patients.privacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.DomainException;

/** Patients ask about a use of their record, ask to correct it, and read what they were answered. */
@Stateless
public class OwnPrivacyRequests {
    @Inject
    OwnRequestDesk desk;

    @Inject
    AuditTrail audit;

    /** Everything asked for, the newest first. */
    @RolesAllowed("own-access.read")
    public List<RequestRow> mine() {
        return desk.mine();
    }

    /**
     * Who used the record at the moment a question is to be about, for the page that asks.
     *
     * @throws DomainException NOT_FOUND for a line about somebody else as for one that never was
     */
    @RolesAllowed("own-privacy.ask")
    public AskedAbout about(long line) {
        return desk.about(line);
    }

    /**
     * Asks about a use of the record.
     *
     * @param line number of the line of the trail, as {@link SeenRow} names it
     */
    @RolesAllowed("own-privacy.ask")
    public UUID ask(long line, String words) {
        var id = desk.ask(line, words);
        audit.object("PrivacyRequest", id);
        return id;
    }

    /** Asks to correct the record. */
    @RolesAllowed("own-privacy.ask")
    public UUID correct(@Nullable RecordPart part, String words) {
        var id = desk.correct(part, words);
        audit.object("PrivacyRequest", id);
        return id;
    }

    /** Takes back what still waits. */
    @RolesAllowed("own-privacy.ask")
    public void withdraw(UUID id) {
        audit.object("PrivacyRequest", id);
        desk.withdraw(id);
    }

    /** Says why a correction should have been made; that stays with the request. */
    @RolesAllowed("own-privacy.ask")
    public void disagree(UUID id, String words) {
        audit.object("PrivacyRequest", id);
        desk.disagree(id, words);
    }
}
