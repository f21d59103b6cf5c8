package org.ohms.records.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/** Procedures of charts. */
@ApplicationScoped
public class Procedures {
    private static final String STANDING =
            " from Procedure p where p.patient = :patient and p.status <> org.ohms.records.procedure.ProcedureStatus.ENTERED_IN_ERROR";

    @Inject
    EntityManager entities;

    /** The newest first; those nobody knows the date of last. */
    public Page<ProcedureRow> of(PatientId patient, PageRequest wanted) {
        var total = entities.createQuery("select count(p)" + STANDING, Long.class)
                .setParameter("patient", patient)
                .getSingleResult();
        return new Page<>(newest(patient, wanted), total);
    }

    /** The same without counting them all. */
    public List<ProcedureRow> newest(PatientId patient, PageRequest wanted) {
        return entities.createQuery(
                        "select p" + STANDING + " order by p.performed desc nulls last, p.recordedAt desc, p.id",
                        Procedure.class)
                .setParameter("patient", patient)
                .setFirstResult(wanted.first())
                .setMaxResults(wanted.size())
                .getResultStream()
                .map(Procedure::row)
                .toList();
    }

    /** Everything the patient may read at that moment, in the same order. */
    List<ProcedureRow> released(PatientId patient, Instant now) {
        return entities.createQuery(
                        "select p" + STANDING
                                + " and p.releasedAt <= :now order by p.performed desc nulls last, p.recordedAt desc, p.id",
                        Procedure.class)
                .setParameter("patient", patient)
                .setParameter("now", now)
                .getResultStream()
                .map(Procedure::row)
                .toList();
    }
}
