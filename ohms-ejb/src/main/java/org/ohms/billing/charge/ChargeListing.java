package org.ohms.billing.charge;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.Stretch;

/** Charges for other systems, as they were made. What the system does not reach, the database leaves out. */
@Stateless
public class ChargeListing {
    @Inject
    ChargeBook book;

    @Inject
    AccessPolicy access;

    @Inject
    AuditTrail audit;

    /**
     * The next part.
     *
     * @param patient null for all
     * @param state null for every state
     * @param after the last one of the part before; null for the first
     * @throws DomainException NOT_FOUND for a patient the actor does not reach
     */
    @RolesAllowed("charge.list")
    public Stretch<ChargeRow, UUID> find(
            @Nullable PatientId patient, @Nullable ChargeState state, @Nullable UUID after, int size) {
        if (patient != null) {
            access.insistOn(patient);
        }
        var found = Stretch.of(book.after(patient, state, after, size + 1), size, Charge::id)
                .shownAs(book::rows);
        access.listed(found.rows().stream().map(ChargeRow::patient).toList());
        return found;
    }

    /** @throws DomainException NOT_FOUND for one that nobody has, or of somebody the actor does not reach */
    @RolesAllowed("charge.list")
    public ChargeRow charge(UUID id) {
        audit.object("ChargeItem", id);
        var found = book.with(id);
        access.insistOn(found.patient());
        return book.rows(List.of(found)).get(0);
    }
}
