package org.ohms.billing.payer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;

/** Payers and plans there are. They are the hospital's vocabulary: what reads them here asks no permission. */
@ApplicationScoped
public class Payers {
    private static final int MOST = 500;

    @Inject
    EntityManager entities;

    /** Those that can be chosen, by name. */
    public List<PayerRow> active() {
        return rows("select p from Payer p where p.active = true order by p.name, p.id");
    }

    public Optional<PayerRow> payer(UUID id) {
        return Optional.ofNullable(entities.find(Payer.class, id)).map(Payer::row);
    }

    /** Those of these that there are. */
    public Map<UUID, PayerRow> payers(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entities.createQuery("select p from Payer p where p.id in :ids", Payer.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .map(Payer::row)
                        .collect(Collectors.toMap(PayerRow::id, Function.identity()));
    }

    /** The payer X12 messages name so. */
    public Optional<PayerRow> numbered(String x12Id) {
        return entities.createQuery("select p from Payer p where p.x12Id = :number", Payer.class)
                .setParameter("number", x12Id.strip().toUpperCase(Locale.ROOT))
                .getResultStream()
                .findFirst()
                .map(Payer::row);
    }

    /** The payer of that name, however it is written in capitals. */
    public Optional<PayerRow> named(String name) {
        return entities.createQuery("select p from Payer p where lower(p.name) = lower(:name)", Payer.class)
                .setParameter("name", name.strip())
                .getResultStream()
                .findFirst()
                .map(Payer::row);
    }

    public Optional<PlanRow> plan(UUID id) {
        return Optional.ofNullable(entities.find(InsurancePlan.class, id)).map(InsurancePlan::row);
    }

    /** Those of these that there are. */
    public Map<UUID, PlanRow> plans(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entities.createQuery("select p from InsurancePlan p where p.id in :ids", InsurancePlan.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .map(InsurancePlan::row)
                        .collect(Collectors.toMap(PlanRow::id, Function.identity()));
    }

    /** The plans of a payer, by name. */
    public List<PlanRow> plansOf(UUID payer) {
        return entities.createQuery(
                        "select p from InsurancePlan p where p.payer = :payer order by p.name, p.id",
                        InsurancePlan.class)
                .setParameter("payer", payer)
                .setMaxResults(MOST)
                .getResultStream()
                .map(InsurancePlan::row)
                .toList();
    }

    /** The plans that can be chosen, of every payer, by name. */
    public List<PlanRow> activePlans() {
        return entities.createQuery(
                        "select p from InsurancePlan p, Payer y where y.id = p.payer and p.active = true and y.active = true order by y.name, p.name, p.id",
                        InsurancePlan.class)
                .getResultStream()
                .map(InsurancePlan::row)
                .toList();
    }

    List<PayerRow> all() {
        return rows("select p from Payer p order by p.active desc, p.name, p.id");
    }

    private List<PayerRow> rows(String query) {
        return entities.createQuery(query, Payer.class)
                .setMaxResults(MOST)
                .getResultStream()
                .map(Payer::row)
                .toList();
    }

    Payer locked(UUID id, long version) {
        var payer = Optional.ofNullable(entities.find(Payer.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        if (payer.version() != version) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
        return payer;
    }

    InsurancePlan lockedPlan(UUID id, long version) {
        var plan = Optional.ofNullable(entities.find(InsurancePlan.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        if (plan.version() != version) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
        return plan;
    }

    void add(Object fresh) {
        entities.persist(fresh);
        keep();
    }

    /** Sends what changed now, so that the database's own objection becomes the refusal it means. */
    void keep() {
        try {
            entities.flush();
        } catch (OptimisticLockException stale) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        } catch (PersistenceException objection) {
            var said = String.valueOf(objection.getMessage());
            if (said.contains("payer_named_once")) {
                throw DomainException.invalid(
                        Refusal.of(PayerRefusal.NAMED_ALREADY).at("name"));
            }
            if (said.contains("payer_x12_once")) {
                throw DomainException.invalid(
                        Refusal.of(PayerRefusal.NUMBERED_ALREADY).at("x12Id"));
            }
            if (said.contains("insurance_plan_named_once")) {
                throw DomainException.invalid(
                        Refusal.of(PayerRefusal.PLAN_NAMED_ALREADY).at("name"));
            }
            throw objection;
        }
    }
}
