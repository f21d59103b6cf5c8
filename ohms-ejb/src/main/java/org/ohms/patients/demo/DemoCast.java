package org.ohms.patients.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.shared.id.PatientId;

/** The patients of the demonstration, for those who give them visits, findings, medicines and letters. */
@ApplicationScoped
public class DemoCast {
    private static final int MOST = 400;

    @Inject
    EntityManager entities;

    @Inject
    PatientLabels labels;

    /** All of them, in the order in which they were registered. */
    public List<PatientLabel> everybody() {
        List<?> ids = entities.createNativeQuery("select id from patient order by registered_at, id")
                .setMaxResults(MOST)
                .getResultList();
        return List.copyOf(
                labels.of(ids.stream().map(id -> new PatientId((UUID) id)).toList())
                        .values());
    }

    /** The first of each family name. */
    public Map<String, PatientId> byFamily() {
        var cast = new HashMap<String, PatientId>();
        everybody().forEach(label -> cast.putIfAbsent(label.family(), label.id()));
        return cast;
    }
}
