package org.ohms.billing.charge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ohms.billing.price.PriceRow;
import org.ohms.compliance.access.AccountNames;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.HospitalDay;

/** Who enters and corrects charges, when. */
@ApplicationScoped
class ChargeClerk {
    @Inject
    EntityManager entities;

    @Inject
    ChargeBook book;

    @Inject
    PatientLabels labels;

    @Inject
    CurrentActor actor;

    @Inject
    AccountNames names;

    @Inject
    HospitalDay hospital;

    @Inject
    Clock clock;

    LocalDate today() {
        return hospital.today(clock.instant());
    }

    void insistOnKnown(PatientId patient) {
        if (labels.of(patient).isEmpty()) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
    }

    /** The charge this entry made already. */
    Optional<UUID> entered(UUID entry) {
        return entities.createQuery(
                        "select c.id from Charge c where c.source = :desk and c.sourceId = :entry", UUID.class)
                .setParameter("desk", ChargeSource.DESK)
                .setParameter("entry", entry)
                .getResultStream()
                .findFirst();
    }

    Charge fresh(PatientId patient, UUID entry, LocalDate day, PriceRow price, BigDecimal quantity) {
        return new Charge(patient, entry, day, price, quantity, clock.instant(), actor.account());
    }

    void note(Charge charge, ChargeChange.What what, String why) {
        book.note(charge.change(what, why, clock.instant(), actor.account()));
    }

    /** Somebody looked at what came back. */
    void settleReturns(Charge charge) {
        book.settleReturns(List.of(charge.id()), clock.instant());
    }

    List<ChargeChangeRow> changes(UUID charge) {
        var changes = book.changes(charge);
        var known = names.of(changes.stream().map(ChargeChange::by).distinct().toList());
        return changes.stream()
                .map(change -> change.row(known.getOrDefault(change.by(), "")))
                .toList();
    }
}
