package org.ohms.billing.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ohms.billing.payer.Payers;
import org.ohms.compliance.access.AccountNames;
import org.ohms.shared.crypto.Vault;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** The coverages there are. For the use cases of billing: it asks for no permission. */
@ApplicationScoped
public class Coverages {
    private static final String STANDING =
            " where c.patient = :patient and c.status <> org.ohms.billing.coverage.CoverageStatus.ENTERED_IN_ERROR";
    private static final String ORDER = " order by c.status, c.rank, c.validFrom desc nulls last, c.id desc";
    private static final int MOST = 200;

    @Inject
    EntityManager entities;

    @Inject
    Payers payers;

    @Inject
    AccountNames accounts;

    @Inject
    Vault vault;

    /** What pays or paid for a patient: what counts first, in the order it is asked. */
    public List<CoverageRow> of(PatientId patient) {
        return rows(entities.createQuery("select c from Coverage c" + STANDING + ORDER, Coverage.class)
                .setParameter("patient", patient)
                .setMaxResults(MOST)
                .getResultList());
    }

    /** What counts on that day, in the order it is asked. */
    public List<CoverageRow> on(PatientId patient, LocalDate day) {
        return rows(entities.createQuery("""
                        select c from Coverage c where c.patient = :patient and c.status = :active
                        and (c.validFrom is null or c.validFrom <= :day)
                        and (c.validUntil is null or c.validUntil >= :day) order by c.rank, c.id""", Coverage.class)
                .setParameter("patient", patient)
                .setParameter("active", CoverageStatus.ACTIVE)
                .setParameter("day", day)
                .getResultList());
    }

    /** @throws DomainException NOT_FOUND when there is none */
    public CoverageRow row(UUID id) {
        return rows(List.of(with(id))).get(0);
    }

    /** Those of these that there are. */
    public Map<UUID, CoverageRow> rows(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : rows(entities.createQuery("select c from Coverage c where c.id in :ids", Coverage.class)
                                .setParameter("ids", ids)
                                .getResultList())
                        .stream()
                        .collect(Collectors.toMap(CoverageRow::id, row -> row));
    }

    /** The coverages of members with this number, at whichever payer. */
    public List<CoverageRow> ofMember(String number) {
        var wanted = new MemberNumber(number);
        // a record from elsewhere may tell of a coverage without its number
        return wanted.text().isEmpty()
                ? List.of()
                : rows(entities.createQuery(
                                "select c from Coverage c where c.memberToken in :tokens order by c.id", Coverage.class)
                        .setParameter("tokens", wanted.tokens(vault))
                        .setMaxResults(MOST)
                        .getResultStream()
                        // two numbers may have the same token, however unlikely it is
                        .filter(one -> new MemberNumber(one.words().memberNumber()).equals(wanted))
                        .toList());
    }

    Coverage with(UUID id) {
        return Optional.ofNullable(entities.find(Coverage.class, id))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    Coverage locked(UUID id) {
        return Optional.ofNullable(entities.find(Coverage.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    List<CoverageHistory> history(UUID coverage) {
        return entities.createQuery(
                        "select h from CoverageHistory h where h.coverage = :coverage order by h.at desc, h.id desc",
                        CoverageHistory.class)
                .setParameter("coverage", coverage)
                .setMaxResults(MOST)
                .getResultList();
    }

    void add(Coverage coverage) {
        entities.persist(coverage);
        keep();
    }

    void add(CoverageHistory history) {
        entities.persist(history);
        keep();
    }

    List<CoverageRow> rows(List<Coverage> found) {
        var payer = payers.payers(found.stream().map(Coverage::payer).distinct().toList());
        var plan = payers.plans(found.stream()
                .map(Coverage::plan)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var people = found.stream()
                .map(Coverage::changedBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<AccountId, String> names = people.isEmpty() ? Map.of() : accounts.of(people);
        return found.stream()
                .map(one -> {
                    var under = one.plan();
                    var by = one.changedBy();
                    return one.row(
                            payer.get(one.payer()),
                            under == null ? null : plan.get(under),
                            by == null ? "" : names.getOrDefault(by, ""));
                })
                .toList();
    }

    /** Sends what changed now, so that the database's own objection becomes the refusal it means. */
    void keep() {
        try {
            entities.flush();
        } catch (OptimisticLockException stale) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        } catch (PersistenceException objection) {
            if (String.valueOf(objection.getMessage()).contains("coverage_order_once")) {
                throw DomainException.invalid(
                        Refusal.of(CoverageRefusal.ORDER_TAKEN).at("order"));
            }
            throw objection;
        }
    }
}
