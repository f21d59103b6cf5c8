package org.ohms.prescribing.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.shared.id.PatientId;

/** The patients of the demonstration by their family names. */
@ApplicationScoped
public class DemoCast {
    private static final int MOST = 400;

    @Inject
    EntityManager entities;

    @Inject
    PatientLabels labels;

    /** The first of each family name. */
    public Map<String, PatientId> byFamily() {
        List<?> ids = entities.createNativeQuery("select id from patient order by registered_at, id")
                .setMaxResults(MOST)
                .getResultList();
        var cast = new HashMap<String, PatientId>();
        labels.of(ids.stream().map(id -> new PatientId((UUID) id)).toList())
                .values()
                .forEach(label -> cast.putIfAbsent(label.family(), label.id()));
        return cast;
    }
}
