package org.ohms.billing.charge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.scheduling.practitioner.PractitionerLookup;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/** The charges there are. For the use cases of billing: it asks for no permission. */
@ApplicationScoped
public class ChargeBook {
    @Inject
    EntityManager entities;

    @Inject
    PatientLabels labels;

    @Inject
    PractitionerLookup practitioners;

    /**
     * Puts charges of one patient onto an invoice; nobody else bills them until this transaction ends.
     *
     * @return them as they stand, in the order they were done
     * @throws DomainException NOT_FOUND for a charge of somebody else; REFUSED for one that is not open or has no price
     */
    public List<ChargeRow> bill(PatientId patient, Collection<UUID> charges, UUID invoice) {
        var locked = charges.stream().distinct().sorted().map(this::locked).toList();
        if (locked.stream().anyMatch(charge -> !charge.patient().equals(patient))) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        locked.forEach(charge -> charge.goOnto(invoice));
        keep();
        return rows(locked.stream()
                .sorted(java.util.Comparator.comparing(Charge::day).thenComparing(Charge::id))
                .toList());
    }

    /** They stand on an invoice no more and are to be billed anew. */
    public void comeBack(Collection<UUID> charges) {
        charges.stream().distinct().sorted().map(this::locked).forEach(Charge::comeBack);
        keep();
    }

    Charge locked(UUID id) {
        return Optional.ofNullable(entities.find(Charge.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    Charge with(UUID id) {
        return Optional.ofNullable(entities.find(Charge.class, id))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    void add(Charge charge) {
        entities.persist(charge);
        keep();
    }

    void note(ChargeChange change) {
        entities.persist(change);
    }

    /** On no invoice yet, the oldest first. */
    Page<ChargeRow> open(PageRequest part) {
        var total = entities.createQuery("select count(c) from Charge c where c.state = :open", Long.class)
                .setParameter("open", ChargeState.OPEN)
                .getSingleResult();
        return new Page<>(
                rows(entities.createQuery(
                                "select c from Charge c where c.state = :open order by c.day, c.id", Charge.class)
                        .setParameter("open", ChargeState.OPEN)
                        .setFirstResult(part.first())
                        .setMaxResults(part.size())
                        .getResultList()),
                total);
    }

    /** Of one patient, on no invoice yet, the oldest first. */
    List<ChargeRow> open(PatientId patient) {
        return rows(entities.createQuery(
                        "select c from Charge c where c.state = :open and c.patient = :patient order by c.day, c.id",
                        Charge.class)
                .setParameter("open", ChargeState.OPEN)
                .setParameter("patient", patient)
                .getResultList());
    }

    List<ChargeChange> changes(UUID charge) {
        return entities.createQuery(
                        "select h from ChargeChange h where h.charge = :charge order by h.at desc", ChargeChange.class)
                .setParameter("charge", charge)
                .getResultList();
    }

    List<ChargeRow> rows(List<Charge> charges) {
        var patients =
                labels.of(charges.stream().map(Charge::patient).distinct().toList());
        var people = practitioners.rows(charges.stream()
                .map(Charge::practitioner)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return charges.stream()
                .map(charge -> {
                    var label = patients.get(charge.patient());
                    var who = charge.practitioner();
                    var person = who == null ? null : people.get(who);
                    return charge.row(
                            label == null ? "" : label.listName(),
                            label == null ? "" : label.mrnText(),
                            person == null ? "" : person.name().brief());
                })
                .toList();
    }

    void keep() {
        try {
            entities.flush();
        } catch (OptimisticLockException stale) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
    }
}
