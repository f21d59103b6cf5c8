package org.ohms.patients.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** The patient is found by what describes them now, and by the record numbers merged into this one. */
    void reindex(Patient patient) {
        index.replace(patient.id(), terms(patient));
    }

    Set<String> terms(Patient patient) {
        var terms = new HashSet<>(Terms.of(patient.mrn(), patient.demographics()));
        for (var merged : entities.createQuery("""
                        select p from Patient p where p.id in
                            (select l.merged from PatientLink l where l.survivor = :survivor and l.undoneAt is null)""", Patient.class)
                .setParameter("survivor", patient.id().value())
                .getResultList()) {
            terms.add(Terms.mrn(merged.mrn()));
        }
        return terms;
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
