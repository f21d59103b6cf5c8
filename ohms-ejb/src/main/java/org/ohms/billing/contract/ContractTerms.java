package org.ohms.billing.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;

/** The terms there are. They are the hospital's vocabulary: {@link #on} asks no permission. */
@ApplicationScoped
public class ContractTerms {
    @Inject
    EntityManager entities;

    /** What was agreed on a plan for that day. */
    public Optional<TermRow> on(UUID plan, LocalDate day) {
        return rows(entities.createQuery("""
                        select t from ContractTerm t where t.plan = :plan and t.validFrom <= :day
                        and (t.validUntil is null or t.validUntil >= :day)""", ContractTerm.class)
                        .setParameter("plan", plan)
                        .setParameter("day", day)
                        .getResultList())
                .stream()
                .findFirst();
    }

    /** What was agreed on a plan, the latest first. */
    List<TermRow> of(UUID plan) {
        return rows(entities.createQuery(
                        "select t from ContractTerm t where t.plan = :plan order by t.validFrom desc",
                        ContractTerm.class)
                .setParameter("plan", plan)
                .getResultList());
    }

    private List<TermRow> rows(List<ContractTerm> terms) {
        var ids = terms.stream().map(ContractTerm::id).toList();
        var services = ids.isEmpty()
                ? List.<ContractService>of()
                : entities.createQuery(
                                "select s from ContractService s where s.term in :terms order by s.code",
                                ContractService.class)
                        .setParameter("terms", ids)
                        .getResultList();
        var by = services.stream().collect(Collectors.groupingBy(ContractService::term));
        return terms.stream()
                .map(term -> term.row(by.getOrDefault(term.id(), List.of())))
                .toList();
    }

    ContractTerm locked(UUID id, long version) {
        var term = Optional.ofNullable(entities.find(ContractTerm.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        if (term.version() != version) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
        return term;
    }

    ContractTerm with(UUID id) {
        return Optional.ofNullable(entities.find(ContractTerm.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    Optional<ContractService> service(UUID term, String code) {
        return entities.createQuery(
                        "select s from ContractService s where s.term = :term and s.code = :code",
                        ContractService.class)
                .setParameter("term", term)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    void add(Object fresh) {
        entities.persist(fresh);
        keep();
    }

    void remove(ContractService service) {
        entities.remove(service);
        keep();
    }

    /** Sends what changed now, so that the database's own objection becomes the refusal it means. */
    void keep() {
        try {
            entities.flush();
        } catch (OptimisticLockException stale) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        } catch (PersistenceException objection) {
            if (String.valueOf(objection.getMessage()).contains("contract_term_once")) {
                throw DomainException.invalid(
                        Refusal.of(ContractRefusal.OVERLAPS).at("validFrom"));
            }
            throw objection;
        }
    }
}
