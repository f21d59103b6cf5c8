package org.ohms.patients.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;

/** All merges. An id of a merged record stays good for ever: here is the record it leads to. */
@ApplicationScoped
public class PatientLinks {
    @Inject
    EntityManager entities;

    @Inject
    PatientLabels labels;

    /** The record that stands for this one now; itself when it was never merged. */
    public PatientId standing(PatientId id) {
        return survivorOf(id).orElse(id);
    }

    /** The record and all that became part of it, as merges stand now. */
    public List<PatientId> recordsIn(PatientId id) {
        List<?> ids = entities.createNativeQuery("select cast(r as text) from records_in(cast(?1 as uuid)) r")
                .setParameter(1, id.toString())
                .getResultList();
        return ids.stream().map(one -> PatientId.of(String.valueOf(one))).toList();
    }

    void add(PatientLink link) {
        entities.persist(link);
    }

    PatientLink with(UUID id) {
        var link = entities.find(PatientLink.class, id);
        if (link == null) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        return link;
    }

    /** The newest merges, undone ones among them. */
    List<PatientLink> newest(int first, int most) {
        return entities.createQuery(
                        "select l from PatientLink l order by l.mergedAt desc, l.id desc", PatientLink.class)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    long count() {
        return entities.createQuery("select count(l) from PatientLink l", Long.class)
                .getSingleResult();
    }

    /** Which record this one is part of now, and which are part of it. */
    Family around(PatientId id) {
        var merged = new ArrayList<PatientId>();
        for (var part : entities.createQuery(
                        "select l.merged from PatientLink l where l.survivor = :id and l.undoneAt is null", UUID.class)
                .setParameter("id", id.value())
                .getResultList()) {
            merged.add(new PatientId(part));
        }
        var survivor = survivorOf(id);
        var wanted = new ArrayList<>(merged);
        survivor.ifPresent(wanted::add);
        var known = labels.of(wanted);
        return new Family(
                survivor.map(known::get).orElse(null),
                merged.stream()
                        .map(known::get)
                        .filter(java.util.Objects::nonNull)
                        .toList());
    }

    private Optional<PatientId> survivorOf(PatientId id) {
        List<?> found =
                entities.createNativeQuery("""
                        with recursive chain (id, depth) as (
                            select survivor_id, 1 from patient_link where merged_id = ?1 and undone_at is null
                            union all
                            select l.survivor_id, c.depth + 1 from patient_link l
                            join chain c on l.merged_id = c.id and l.undone_at is null
                            where c.depth < 50)
                        select id from chain order by depth desc limit 1""").setParameter(1, id.value()).getResultList();
        return found.stream().findFirst().map(row -> new PatientId((UUID) row));
    }

    record Family(@Nullable PatientLabel survivor, List<PatientLabel> merged) {}
}
