package org.ohms.records.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.records.encounter.EncounterId;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.persistence.Portions;

/** All notes with their wordings and addenda; the database leaves out what the one who acts is not cleared for. */
@ApplicationScoped
class Notes {
    @Inject
    EntityManager entities;

    void add(NoteVersion wording) {
        entities.persist(wording);
    }

    void add(NoteAddendum addendum) {
        entities.persist(addendum);
    }

    /** Those of these encounters, the oldest first. */
    List<Note> of(Collection<EncounterId> encounters) {
        if (encounters.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select n from Note n where n.encounter in :encounters order by n.begunAt, n.id", Note.class)
                .setParameter("encounters", Portions.rounded(encounters))
                .getResultList();
    }

    /** Those of one patient that this account is asked to sign beside. */
    List<Note> toCosign(AccountId account, PatientId patient) {
        return entities.createQuery("""
            select n from Note n where n.patient = :patient and n.cosignAsked = :account
            and n.cosignedAt is null and n.status = org.ohms.records.note.NoteStatus.SIGNED
            order by n.signedAt\
            """, Note.class)
                .setParameter("patient", patient)
                .setParameter("account", account)
                .getResultList();
    }

    /** Those of one patient that this account wrote last and nobody signed. */
    List<Note> unsigned(AccountId account, PatientId patient) {
        return entities.createQuery("""
            select n from Note n where n.patient = :patient and n.changedBy = :account
            and n.status = org.ohms.records.note.NoteStatus.UNSIGNED order by n.changedAt\
            """, Note.class)
                .setParameter("patient", patient)
                .setParameter("account", account)
                .getResultList();
    }

    /** Signed ones that the patient may read, the newest first. */
    List<Note> released(PatientId patient, int most) {
        return entities.createQuery("""
            select n from Note n where n.patient = :patient and n.releasedAt is not null
            and n.status = org.ohms.records.note.NoteStatus.SIGNED order by n.signedAt desc, n.id\
            """, Note.class)
                .setParameter("patient", patient)
                .setMaxResults(most)
                .getResultList();
    }

    /** Signed ones that the patient may read at that moment, the newest first. */
    List<Note> released(PatientId patient, Instant now) {
        return entities.createQuery("""
            select n from Note n where n.patient = :patient and n.releasedAt <= :now
            and n.status = org.ohms.records.note.NoteStatus.SIGNED order by n.signedAt desc, n.id\
            """, Note.class)
                .setParameter("patient", patient)
                .setParameter("now", now)
                .getResultList();
    }

    /** The wordings of a patient's notes that the patient may read at that moment. */
    List<NoteVersion> releasedWordings(PatientId patient, Instant now) {
        return entities.createQuery(
                        "select v from NoteVersion v where v.patient = :patient and v.releasedAt <= :now",
                        NoteVersion.class)
                .setParameter("patient", patient)
                .setParameter("now", now)
                .getResultList();
    }

    /** What was added to a patient's notes and the patient may read at that moment, the oldest first. */
    List<NoteAddendum> releasedAddenda(PatientId patient, Instant now) {
        return entities.createQuery(
                        "select a from NoteAddendum a where a.patient = :patient and a.releasedAt <= :now order by"
                                + " a.writtenAt, a.id",
                        NoteAddendum.class)
                .setParameter("patient", patient)
                .setParameter("now", now)
                .getResultList();
    }

    NoteVersion wording(Note note) {
        return versions(note.id()).stream()
                .filter(version -> version.number() == note.number())
                .findFirst()
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    /** The wordings of these, of each the newest first, in one statement. */
    Map<UUID, List<NoteVersion>> versions(Collection<NoteId> those) {
        return those.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select v from NoteVersion v where v.note in :notes order by v.number desc",
                                NoteVersion.class)
                        .setParameter(
                                "notes",
                                Portions.rounded(
                                        those.stream().map(NoteId::value).toList()))
                        .getResultStream()
                        .collect(Collectors.groupingBy(NoteVersion::note));
    }

    /** What was added to these, of each the oldest first, in one statement. */
    Map<UUID, List<NoteAddendum>> addenda(Collection<NoteId> those) {
        return those.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select a from NoteAddendum a where a.note in :notes order by a.writtenAt, a.id",
                                NoteAddendum.class)
                        .setParameter(
                                "notes",
                                Portions.rounded(
                                        those.stream().map(NoteId::value).toList()))
                        .getResultStream()
                        .collect(Collectors.groupingBy(NoteAddendum::note));
    }

    /** The newest first. */
    List<NoteVersion> versions(NoteId note) {
        return entities.createQuery(
                        "select v from NoteVersion v where v.note = :note order by v.number desc", NoteVersion.class)
                .setParameter("note", note.value())
                .getResultList();
    }

    /** The oldest first. */
    List<NoteAddendum> addenda(NoteId note) {
        return entities.createQuery(
                        "select a from NoteAddendum a where a.note = :note order by a.writtenAt, a.id",
                        NoteAddendum.class)
                .setParameter("note", note.value())
                .getResultList();
    }

    /** What the patient reads of a note, or nothing any more. */
    void release(Note note, @Nullable Instant at) {
        wording(note).release(at);
        addenda(note.id()).forEach(addendum -> addendum.release(at));
    }
}
