package org.ohms.patients.copy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ohms.compliance.access.AsksAgain;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.time.WorkIsWaiting;

/** Patients take everything the hospital keeps about them with them (45 CFR 164.524). */
@Stateless
public class OwnCopy {
    @Inject
    CopyDesk desk;

    @Inject
    RecordCopies copies;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentActor current;

    @Inject
    Event<WorkIsWaiting> waiting;

    /** Copies that are being made, or can still be taken. */
    @RolesAllowed("own-copy.take")
    public List<CopyRow> mine() {
        return copies.of(desk.reached());
    }

    /**
     * Everything, as one file; a large record is made in the background instead, and taken later.
     *
     * @param language of the part that people read
     * @return empty when it is made in the background
     * @throws DomainException REFUSED as long as the account has no record
     */
    @AsksAgain
    @RolesAllowed("own-copy.take")
    public Optional<byte[]> take(String language) {
        var patient = desk.reached();
        var whole = desk.gathered(patient);
        if (!desk.isLarge(whole)) {
            return Optional.of(desk.written(whole, language));
        }
        if (copies.of(patient).stream().noneMatch(row -> row.state() == CopyState.WAITING)) {
            audit.object("RecordCopy", copies.ask(patient, current.account(), CopyTexts.written(language)));
            waiting.fire(new WorkIsWaiting());
        }
        return Optional.empty();
    }

    /**
     * One that was made in the background.
     *
     * @throws DomainException NOT_FOUND for one that is not ready, not there any more, or somebody else's
     */
    @AsksAgain
    @RolesAllowed("own-copy.take")
    public byte[] fetch(UUID id) {
        audit.object("RecordCopy", id);
        return copies.content(id, desk.reached()).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }
}
