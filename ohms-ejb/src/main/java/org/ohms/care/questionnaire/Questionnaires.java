package org.ohms.care.questionnaire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccountNames;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** Questionnaires and what patients said, as the database shows them to whoever acts. */
@ApplicationScoped
class Questionnaires {
    private static final int MOST = 200;

    @Inject
    EntityManager entities;

    @Inject
    AccountNames names;

    void add(Questionnaire questionnaire) {
        entities.persist(questionnaire);
        keep();
    }

    void add(QuestionnaireResponse response) {
        entities.persist(response);
        keep();
    }

    void keep() {
        try {
            entities.flush();
        } catch (OptimisticLockException stale) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
    }

    /** Lets one request with this key at a time decide, until its transaction ends. */
    void takeTurn(String key) {
        entities.createNativeQuery("select count(pg_advisory_xact_lock(hashtextextended(?1, 6010)))")
                .setParameter(1, key)
                .getSingleResult();
    }

    Questionnaire with(UUID id) {
        return Optional.ofNullable(entities.find(Questionnaire.class, id))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    /** The newest of each code first, by code. */
    List<Questionnaire> all() {
        return entities.createQuery("select q from Questionnaire q order by q.code, q.number desc", Questionnaire.class)
                .getResultList();
    }

    List<Questionnaire> ofCode(String code) {
        return entities.createQuery(
                        "select q from Questionnaire q where q.code = :code order by q.number desc",
                        Questionnaire.class)
                .setParameter("code", code)
                .getResultList();
    }

    /** Those that can be asked, by title. */
    List<Questionnaire> active() {
        return entities.createQuery(
                        "select q from Questionnaire q where q.state = :active order by q.title", Questionnaire.class)
                .setParameter("active", QuestionnaireState.ACTIVE)
                .getResultList();
    }

    QuestionnaireResponse response(UUID id) {
        return Optional.ofNullable(entities.find(QuestionnaireResponse.class, id))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    /** The response for a change: nobody else changes it until this transaction ends. */
    QuestionnaireResponse locked(UUID id) {
        return Optional.ofNullable(entities.find(QuestionnaireResponse.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    /** What the patient was asked and not spared from, the newest first. */
    List<QuestionnaireResponse> of(PatientId patient) {
        return entities.createQuery("""
                        select r from QuestionnaireResponse r where r.patient = :patient
                        and r.state <> org.ohms.care.questionnaire.ResponseState.WITHDRAWN
                        order by r.askedAt desc, r.id""", QuestionnaireResponse.class)
                .setParameter("patient", patient)
                .setMaxResults(MOST)
                .getResultList();
    }

    boolean isAsked(PatientId patient, String code) {
        return of(patient).stream()
                .anyMatch(response -> response.state().isOpen()
                        && with(response.questionnaire()).code().equals(code));
    }

    /** What was said, each with the score before it; names only where the reader is on staff. */
    List<ResponseRow> rows(List<QuestionnaireResponse> found, boolean withNames) {
        if (found.isEmpty()) {
            return List.of();
        }
        var asked = entities
                .createQuery("select q from Questionnaire q where q.id in :ids", Questionnaire.class)
                .setParameter(
                        "ids",
                        found.stream()
                                .map(QuestionnaireResponse::questionnaire)
                                .distinct()
                                .toList())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Questionnaire::id, one -> one));
        var people = withNames
                ? names.of(found.stream()
                        .map(QuestionnaireResponse::askedBy)
                        .distinct()
                        .toList())
                : Map.<AccountId, String>of();
        var oldestFirst = new ArrayList<>(found);
        Collections.reverse(oldestFirst);
        var last = new HashMap<String, Integer>();
        var rows = new ArrayList<ResponseRow>();
        for (var response : oldestFirst) {
            var questionnaire = asked.get(response.questionnaire());
            if (questionnaire == null) {
                continue;
            }
            rows.add(row(response, questionnaire, people, last.get(questionnaire.code())));
            var score = response.score();
            if (score != null) {
                last.put(questionnaire.code(), score);
            }
        }
        Collections.reverse(rows);
        return rows;
    }

    private static ResponseRow row(
            QuestionnaireResponse response,
            Questionnaire questionnaire,
            Map<AccountId, String> people,
            @Nullable Integer before) {
        var band = response.band();
        return new ResponseRow(
                response.id(),
                response.patient(),
                questionnaire.code(),
                questionnaire.title(),
                questionnaire.definition(),
                response.state(),
                response.appointment(),
                people.getOrDefault(response.askedBy(), ""),
                response.askedAt(),
                response.answers(),
                response.score(),
                band == null ? "" : band,
                response.red(),
                response.score() == null ? null : before,
                response.endedAt(),
                response.version());
    }

    /** The codes that belong to each service. */
    Map<String, List<UUID>> services() {
        List<?> rows = entities.createNativeQuery(
                        "select code, cast(service_id as text) from service_questionnaire order by code, service_id")
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.groupingBy(
                        row -> String.valueOf(row[0]),
                        Collectors.mapping(row -> UUID.fromString(String.valueOf(row[1])), Collectors.toList())));
    }

    void belongsTo(String code, List<UUID> services, AccountId by) {
        entities.createNativeQuery("delete from service_questionnaire where code = ?1")
                .setParameter(1, code)
                .executeUpdate();
        for (var service : services) {
            entities.createNativeQuery(
                            "insert into service_questionnaire (service_id, code, set_by) values (?1, ?2, ?3)")
                    .setParameter(1, service)
                    .setParameter(2, code)
                    .setParameter(3, by.value())
                    .executeUpdate();
        }
    }

    /** Asks what belongs to the visit, whoever books; says how many. */
    int askFor(UUID visit, PatientId patient, UUID service, Instant at) {
        return ((Number) entities.createNativeQuery(
                                "select ask_questionnaires(cast(?1 as uuid), cast(?2 as uuid), cast(?3 as uuid), ?4)")
                        .setParameter(1, visit.toString())
                        .setParameter(2, patient.toString())
                        .setParameter(3, service.toString())
                        .setParameter(4, at.atOffset(ZoneOffset.UTC))
                        .getSingleResult())
                .intValue();
    }

    void stopFor(UUID visit, Instant at) {
        entities.createNativeQuery("select stop_questionnaires(cast(?1 as uuid), ?2)")
                .setParameter(1, visit.toString())
                .setParameter(2, at.atOffset(ZoneOffset.UTC))
                .getSingleResult();
    }

    /** Everybody who cares for the patient at the moment. */
    List<AccountId> carers(PatientId patient, Instant now) {
        List<?> rows = entities.createNativeQuery("""
                        select distinct cast(account_id as text) from care_relationship
                        where patient_id = ?1 and starts_at <= ?2 and (ends_at is null or ends_at > ?2)""")
                .setParameter(1, patient.value())
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .getResultList();
        return rows.stream().map(id -> AccountId.of(String.valueOf(id))).toList();
    }
}
