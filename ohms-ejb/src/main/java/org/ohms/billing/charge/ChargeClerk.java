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
import org.jspecify.annotations.Nullable;
import org.ohms.billing.price.PriceRow;
import org.ohms.compliance.access.AccountNames;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

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
    Clock clock;

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
        return new Charge(patient, ChargeSource.DESK, entry, day, price, quantity, clock.instant(), actor.account());
    }

    /** Of a program: whoever it is runs nobody's chart, so the database says by itself whether there is such a patient. */
    void insistOnRegistered(PatientId patient) {
        var known = entities.createNativeQuery("select patient_is_registered(cast(?1 as uuid))")
                .setParameter(1, patient.toString())
                .getSingleResult();
        if (!Boolean.TRUE.equals(known)) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
    }

    /** The charge that a program made already of what it calls so. */
    Optional<UUID> told(UUID source) {
        var found = entities.createNativeQuery("select cast(charge_told(cast(?1 as uuid)) as text)")
                .setParameter(1, source.toString())
                .getSingleResult();
        return Optional.ofNullable(found).map(id -> UUID.fromString(String.valueOf(id)));
    }

    Charge told(PatientId patient, UUID source, LocalDate day, PriceRow price, BigDecimal quantity) {
        return new Charge(
                patient, ChargeSource.PROGRAM, source, day, price, quantity, clock.instant(), actor.account());
    }

    boolean isMine(Charge charge) {
        return actor.account().equals(charge.madeBy());
    }

    void note(Charge charge, ChargeChange.What what, String why) {
        book.note(charge.change(what, why, clock.instant(), actor.account()));
    }

    /** @param why null where somebody agrees or declines */
    void noteDiscount(Charge charge, ChargeChange.What what, @Nullable String why) {
        book.note(charge.discountChange(what, why, clock.instant(), actor.account()));
    }

    AccountId me() {
        return actor.account();
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
