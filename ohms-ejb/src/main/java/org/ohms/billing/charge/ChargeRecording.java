package org.ohms.billing.charge;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;

/**
 * Other systems tell what they did that is to be paid for, such as a laboratory of its tests. It is one charge however
 * often it is told, at the price of its day, and somebody of the billing office looks at it like at any other.
 */
@Stateless
public class ChargeRecording {
    @Inject
    ChargeBook book;

    @Inject
    ChargeRules rules;

    @Inject
    ChargeClerk clerk;

    @Inject
    AccessPolicy policy;

    @Inject
    AuditTrail audit;

    /**
     * Makes the charge.
     *
     * @param source what the system calls what it did: told twice it is one charge
     * @return the charge; of what was told already, the one it made
     * @throws DomainException REFUSED when something else was told under the same id; INVALID with everything that is wrong
     */
    @RolesAllowed("charge.record")
    public UUID record(
            PatientId patient,
            UUID source,
            @Nullable String code,
            @Nullable BigDecimal quantity,
            @Nullable LocalDate day) {
        policy.insistOn(patient);
        clerk.insistOnRegistered(patient);
        var known = clerk.told(source);
        if (known.isPresent()) {
            return same(known.get(), patient, code, quantity);
        }
        var told = rules.told(patient, code, quantity, day);
        var charge = clerk.told(patient, source, told.day(), told.price(), told.quantity());
        book.add(charge);
        audit.object("ChargeItem", charge.id());
        return charge.id();
    }

    private UUID same(UUID known, PatientId patient, @Nullable String code, @Nullable BigDecimal quantity) {
        var charge = book.find(known)
                .filter(clerk::isMine)
                .filter(one -> one.patient().equals(patient))
                .filter(one -> one.code().equalsIgnoreCase(String.valueOf(code)))
                .filter(one -> quantity != null && one.quantity().compareTo(quantity) == 0)
                .orElseThrow(() -> DomainException.refused(ChargeRefusal.OTHER_SOURCE));
        audit.object("ChargeItem", charge.id());
        return charge.id();
    }
}
