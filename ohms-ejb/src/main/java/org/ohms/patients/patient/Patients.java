package org.ohms.patients.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ohms.patients.index.Terms;
import org.ohms.patients.index.TokenIndex;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;

/** All patients, with their versions and what they are found by. */
@ApplicationScoped
class Patients {
    @Inject
    EntityManager entities;

    @Inject
    TokenIndex index;

    Optional<Patient> find(PatientId id) {
        return Optional.ofNullable(entities.find(Patient.class, id.value()));
    }

    Patient with(PatientId id) {
        return find(id).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    /** The patient for a change: nobody else changes it until this transaction ends. */
    Patient lock(PatientId id) {
        var patient = entities.find(Patient.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (patient == null) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        return patient;
    }

    /** Keeps how the record stands after a change. */
    void keepVersion(Patient patient, PatientChange change) {
        entities.persist(PatientVersion.of(patient, change));
    }

    /** These patients, for a change of all of them. */
    List<Patient> lock(List<UUID> ids) {
        return entities.createQuery("select p from Patient p where p.id in :ids order by p.id", Patient.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The patient is found by what describes them now, and by the record numbers merged into this one. */
    void reindex(Patient patient) {
        reindex(List.of(patient));
    }

    void reindex(List<Patient> patients) {
        if (patients.isEmpty()) {
            return;
        }
        var terms = new HashMap<PatientId, Set<String>>();
        patients.forEach(
                patient -> terms.put(patient.id(), new HashSet<>(Terms.of(patient.mrn(), patient.demographics()))));
        for (var row : entities.createQuery("""
                        select l.survivor, p from PatientLink l, Patient p
                        where p.id = l.merged and l.survivor in :survivors and l.undoneAt is null""", Object[].class)
                .setParameter(
                        "survivors",
                        patients.stream().map(patient -> patient.id().value()).toList())
                .getResultList()) {
            Objects.requireNonNull(terms.get(new PatientId((UUID) row[0]))).add(Terms.mrn(((Patient) row[1]).mrn()));
        }
        index.replace(terms);
    }

    Optional<PatientVersion> version(PatientId patient, int version) {
        return entities.createQuery(
                        "select v from PatientVersion v where v.patient = :patient and v.version = :version",
                        PatientVersion.class)
                .setParameter("patient", patient)
                .setParameter("version", version)
                .getResultStream()
                .findFirst();
    }

    /** All versions, the newest first. */
    List<PatientVersion> versions(PatientId patient) {
        return entities.createQuery(
                        "select v from PatientVersion v where v.patient = :patient order by v.version desc",
                        PatientVersion.class)
                .setParameter("patient", patient)
                .getResultList();
    }
}
