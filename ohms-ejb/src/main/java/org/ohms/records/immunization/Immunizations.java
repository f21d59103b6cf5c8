package org.ohms.records.immunization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/** Immunizations of charts. */
@ApplicationScoped
public class Immunizations {
    private static final String STANDING =
            " from Immunization i where i.patient = :patient and i.status <> org.ohms.records.immunization.ImmunizationStatus.ENTERED_IN_ERROR";

    /** Nobody has more; a chart that claims so is cut off rather than read without end. */
    private static final int MOST = 1_000;

    @Inject
    EntityManager entities;

    /** The newest first. */
    public Page<ImmunizationRow> of(PatientId patient, PageRequest wanted) {
        var total = entities.createQuery("select count(i)" + STANDING, Long.class)
                .setParameter("patient", patient)
                .getSingleResult();
        var rows = entities.createQuery(
                        "select i" + STANDING + " order by i.occurred desc, i.id desc", Immunization.class)
                .setParameter("patient", patient)
                .setFirstResult(wanted.first())
                .setMaxResults(wanted.size())
                .getResultStream()
                .map(Immunization::row)
                .toList();
        return new Page<>(rows, total);
    }

    /** All of them, the newest first. */
    public List<ImmunizationRow> all(PatientId patient) {
        return entities.createQuery("select i" + STANDING + " order by i.occurred desc, i.id desc", Immunization.class)
                .setParameter("patient", patient)
                .setMaxResults(MOST)
                .getResultStream()
                .map(Immunization::row)
                .toList();
    }

    /** Everything the patient may read at that moment, the newest first. */
    List<ImmunizationRow> released(PatientId patient, Instant now) {
        return entities.createQuery(
                        "select i" + STANDING + " and i.releasedAt <= :now order by i.occurred desc, i.id desc",
                        Immunization.class)
                .setParameter("patient", patient)
                .setParameter("now", now)
                .getResultStream()
                .map(Immunization::row)
                .toList();
    }
}
