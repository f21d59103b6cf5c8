package org.ohms.records.chart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;

/** Finds what stands in a chart, by the patient and its id together: another patient's entry is no entry. */
@ApplicationScoped
public class Charts {
    @Inject
    EntityManager entities;

    /** Takes something new into the chart; work that brings in thousands says by its flush mode that it sends them itself. */
    public void add(ChartEntry entry) {
        entities.persist(entry);
        if (entities.getFlushMode() == FlushModeType.AUTO) {
            keep();
        }
    }

    /**
     * Nobody else asks what stands in this chart, to write by the answer, until this transaction ends: two who find at once
     * that something is not there do not both write it.
     */
    public void alone(PatientId patient) {
        entities.createNativeQuery("select count(pg_advisory_xact_lock(hashtextextended(?1, 0)))")
                .setParameter(1, "chart|" + patient)
                .getSingleResult();
    }

    public <T extends ChartEntry> Optional<T> find(Class<T> type, PatientId patient, @Nullable UUID id) {
        return id == null
                ? Optional.empty()
                : Optional.ofNullable(entities.find(type, id))
                        .filter(entry -> entry.patient().equals(patient));
    }

    /** @throws DomainException NOT_FOUND for another patient's entry as for one that never was */
    public <T extends ChartEntry> T with(Class<T> type, PatientId patient, @Nullable UUID id) {
        return find(type, patient, id).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    /** The entry for a change: nobody else changes it until this transaction ends. */
    public <T extends ChartEntry> T locked(Class<T> type, PatientId patient, UUID id) {
        var entry = entities.find(type, id, LockModeType.PESSIMISTIC_WRITE);
        if (entry == null || !entry.patient().equals(patient)) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        return entry;
    }

    /** @throws DomainException STALE when it was changed since this version was seen */
    public <T extends ChartEntry> T locked(Class<T> type, PatientId patient, UUID id, long version) {
        var entry = locked(type, patient, id);
        if (entry.version() != version) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
        return entry;
    }

    /** Sends what changed now, so that the database's own objection becomes the refusal it means. */
    public void keep() {
        try {
            entities.flush();
        } catch (OptimisticLockException stale) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
    }
}
