package org.ohms.records.observation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.persistence.Portions;

/**
 * Observations of charts. However many a patient has, each question reads a few rows: the database cuts by its indexes,
 * and leaves out what the one who acts is not cleared for.
 */
@ApplicationScoped
public class Observations {
    private static final String STANDING =
            "o.status <> org.ohms.records.observation.ObservationStatus.ENTERED_IN_ERROR";

    private static final Instant BEFORE_ALL = Instant.parse("1850-01-01T00:00:00Z");
    private static final Instant AFTER_ALL = Instant.parse("9999-01-01T00:00:00Z");

    @Inject
    EntityManager entities;

    /** The newest figures of each of these codes, at most so many of each. */
    List<Course> courses(PatientId patient, ObservationCategory category, List<String> codes, int most) {
        List<?> found = entities.createNativeQuery("""
                        select o.* from unnest(cast(?3 as text[])) with ordinality as wanted (code, place)
                        cross join lateral (
                            select x.* from observation x
                            where x.patient_id = ?1 and x.code = wanted.code and x.category = ?2
                              and x.status <> 'ENTERED_IN_ERROR'
                            order by x.effective_at desc, x.id desc limit ?4) o
                        order by wanted.place, o.effective_at desc, o.id desc""", Observation.class)
                .setParameter(1, patient.value())
                .setParameter(2, category.name())
                .setParameter(3, codes.stream().collect(Collectors.joining(",", "{", "}")))
                .setParameter(4, most)
                .getResultList();
        return courses(found);
    }

    /** The course of each figure a laboratory measured last: so many figures, so many of each. */
    public List<Course> latestResults(PatientId patient, int figures, int most) {
        return resultsBetween(patient, null, null, figures, most);
    }

    /** The same, of what was measured since one moment and before another; null for no end. */
    public List<Course> resultsBetween(
            PatientId patient, @Nullable Instant since, @Nullable Instant before, int figures, int most) {
        // from figure to figure by the index, one step each: a long chart has thousands of results and few figures
        List<?> found = entities.createNativeQuery("""
                        with recursive figure (code) as (
                            (select x.code from observation x
                            where x.patient_id = ?1 and x.category = 'LABORATORY' and x.code is not null
                            order by x.code limit 1)
                            union all
                            select (select x.code from observation x
                                where x.patient_id = ?1 and x.category = 'LABORATORY' and x.code > figure.code
                                order by x.code limit 1)
                            from figure where figure.code is not null)
                        select o.* from (
                            select figure.code, newest.at from figure
                            cross join lateral (
                                select x.effective_at as at from observation x
                                where x.patient_id = ?1 and x.code = figure.code and x.category = 'LABORATORY'
                                  and x.value is not null and x.status <> 'ENTERED_IN_ERROR'
                                  and x.effective_at >= ?4 and x.effective_at < ?5
                                order by x.effective_at desc, x.id desc limit 1) newest
                            order by newest.at desc, figure.code limit ?2) latest
                        cross join lateral (
                            select x.* from observation x
                            where x.patient_id = ?1 and x.code = latest.code and x.category = 'LABORATORY'
                              and x.status <> 'ENTERED_IN_ERROR' and x.effective_at >= ?4 and x.effective_at < ?5
                            order by x.effective_at desc, x.id desc limit ?3) o
                        order by latest.at desc, latest.code, o.effective_at desc, o.id desc""", Observation.class)
                .setParameter(1, patient.value())
                .setParameter(2, figures)
                .setParameter(3, most)
                .setParameter(4, java.sql.Timestamp.from(since == null ? BEFORE_ALL : since))
                .setParameter(5, java.sql.Timestamp.from(before == null ? AFTER_ALL : before))
                .getResultList();
        return courses(found);
    }

    /** How each of these figures of a laboratory went. */
    public List<Course> results(PatientId patient, List<String> codes, int most) {
        return codes.isEmpty() ? List.of() : courses(patient, ObservationCategory.LABORATORY, codes, most);
    }

    /** The newest figure of each of these codes, of the laboratory or the bedside, in each unit it came in. */
    public List<ObservationRow> newestOf(PatientId patient, List<String> codes) {
        // the newest, then the newest in another unit, until there is none: not all there ever were. The unit is
        // compared
        // by what gives nothing away, so that the database asks that before it asks who may see a row, which costs more
        List<?> found = entities.createNativeQuery("""
                        with recursive newest as (
                            select wanted.place, wanted.code, o.id, array[o.unit] as units
                            from unnest(cast(?2 as text[])) with ordinality as wanted (code, place)
                            cross join lateral (
                                select x.id, coalesce(x.unit, '') as unit from observation x
                                where x.patient_id = ?1 and x.code = wanted.code
                                  and x.category in ('LABORATORY', 'VITAL_SIGNS') and x.status <> 'ENTERED_IN_ERROR'
                                order by x.effective_at desc, x.id desc limit 1) o
                            union all
                            select before.place, before.code, o.id, before.units || o.unit from newest before
                            cross join lateral (
                                select x.id, coalesce(x.unit, '') as unit from observation x
                                where x.patient_id = ?1 and x.code = before.code
                                  and x.category in ('LABORATORY', 'VITAL_SIGNS') and x.status <> 'ENTERED_IN_ERROR'
                                  and case when x.unit is null then '' else x.unit end <> all (before.units)
                                order by x.effective_at desc, x.id desc limit 1) o)
                        select o.* from newest join observation o on o.id = newest.id
                        order by newest.place, o.effective_at desc, o.id desc""", Observation.class)
                .setParameter(1, patient.value())
                .setParameter(2, codes.stream().collect(Collectors.joining(",", "{", "}")))
                .getResultList();
        return found.stream().map(one -> ((Observation) one).row()).toList();
    }

    /** For how many of these codes there is something newer than this that the one who acts is not cleared to see. */
    public int notShown(PatientId patient, List<String> codes, Instant since) {
        return ((Number) entities.createNativeQuery("select observations_not_shown(?1, cast(?2 as text[]), ?3)")
                        .setParameter(1, patient.value())
                        .setParameter(2, codes.stream().collect(Collectors.joining(",", "{", "}")))
                        .setParameter(3, OffsetDateTime.ofInstant(since, ZoneOffset.UTC))
                        .getSingleResult())
                .intValue();
    }

    /** How each of these figures of the bedside went. */
    public List<Course> vitals(PatientId patient, int most) {
        return courses(patient, ObservationCategory.VITAL_SIGNS, Measurement.codes(), most);
    }

    /** The newest answer to each question about how somebody lives. */
    public List<ObservationRow> social(PatientId patient) {
        var codes = Arrays.stream(SocialFact.values()).map(SocialFact::code).toList();
        return courses(patient, ObservationCategory.SOCIAL_HISTORY, codes, 1).stream()
                .map(Course::latest)
                .toList();
    }

    private static List<Course> courses(List<?> found) {
        var byCode = new LinkedHashMap<String, List<ObservationRow>>();
        found.forEach(one -> {
            var row = ((Observation) one).row();
            byCode.computeIfAbsent(row.code(), first -> new ArrayList<>()).add(row);
        });
        return byCode.values().stream().map(Course::new).toList();
    }

    /** The moments something of a category was observed at, the newest first. */
    Page<Instant> moments(PatientId patient, ObservationCategory category, PageRequest wanted) {
        var total = entities.createQuery(
                        "select count(distinct o.effectiveAt) from Observation o where o.patient = :patient and o.category = :category and "
                                + STANDING,
                        Long.class)
                .setParameter("patient", patient)
                .setParameter("category", category)
                .getSingleResult();
        List<?> rows = entities.createNativeQuery("""
                        select distinct effective_at from observation
                        where patient_id = ?1 and category = ?2 and status <> 'ENTERED_IN_ERROR'
                        order by effective_at desc limit ?3 offset ?4""")
                .setParameter(1, patient.value())
                .setParameter(2, category.name())
                .setParameter(3, wanted.size())
                .setParameter(4, wanted.first())
                .getResultList();
        return new Page<>(rows.stream().map(Observations::instant).toList(), total);
    }

    /** Everything of a category observed at these moments. */
    List<ObservationRow> at(PatientId patient, ObservationCategory category, Collection<Instant> moments) {
        if (moments.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select o from Observation o where o.patient = :patient and o.category = :category and o.effectiveAt in :moments and "
                                + STANDING + " order by o.effectiveAt desc, o.id",
                        Observation.class)
                .setParameter("patient", patient)
                .setParameter("category", category)
                .setParameter("moments", Portions.rounded(moments))
                .getResultStream()
                .map(Observation::row)
                .toList();
    }

    /** The newest of a category, whatever was observed. */
    public List<ObservationRow> newest(PatientId patient, ObservationCategory category, int most) {
        return entities.createQuery(
                        "select o from Observation o where o.patient = :patient and o.category = :category and "
                                + STANDING + " order by o.effectiveAt desc, o.id desc",
                        Observation.class)
                .setParameter("patient", patient)
                .setParameter("category", category)
                .setMaxResults(most)
                .getResultStream()
                .map(Observation::row)
                .toList();
    }

    /** Everything the patient may read at that moment, category by category, the newest first. */
    public List<ObservationRow> released(PatientId patient, Instant now) {
        return entities.createQuery(
                        "select o from Observation o where o.patient = :patient and o.releasedAt <= :now and "
                                + STANDING + " order by o.category, o.effectiveAt desc, o.id",
                        Observation.class)
                .setParameter("patient", patient)
                .setParameter("now", now)
                .getResultStream()
                .map(Observation::row)
                .toList();
    }

    /** What these results consist of, in one statement. */
    public List<ObservationRow> ofReports(PatientId patient, Collection<UUID> reports) {
        if (reports.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select o from Observation o where o.patient = :patient and o.report in :reports and "
                                + STANDING + " order by o.issuedAt, o.id",
                        Observation.class)
                .setParameter("patient", patient)
                .setParameter("reports", Portions.rounded(reports))
                .getResultStream()
                .map(Observation::row)
                .toList();
    }

    /** Lets the patient read what a result consists of, from that moment on, or not at all. */
    public void release(PatientId patient, UUID report, @Nullable Instant at) {
        parts(patient, report).forEach(observation -> observation.release(at));
    }

    /** What a result consists of is struck out with it. */
    public void enteredInError(PatientId patient, UUID report) {
        parts(patient, report).forEach(Observation::enteredInError);
    }

    private List<Observation> parts(PatientId patient, UUID report) {
        return entities.createQuery(
                        "select o from Observation o where o.patient = :patient and o.report = :report and " + STANDING,
                        Observation.class)
                .setParameter("patient", patient)
                .setParameter("report", report)
                .getResultList();
    }

    private static Instant instant(Object column) {
        return column instanceof java.time.OffsetDateTime time
                ? time.toInstant()
                : ((java.sql.Timestamp) column).toInstant();
    }
}
