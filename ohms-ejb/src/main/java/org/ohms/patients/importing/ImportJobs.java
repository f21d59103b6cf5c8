package org.ohms.patients.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.ohms.shared.crypto.Vault;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;

/** All imports with their pieces and problems. */
@ApplicationScoped
class ImportJobs {
    private static final String PIECE = "import_piece.content";

    @Inject
    EntityManager entities;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    void add(ImportJob job) {
        entities.persist(job);
    }

    ImportJob with(UUID id) {
        return Optional.ofNullable(entities.find(ImportJob.class, id))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    ImportJob lock(UUID id) {
        return Optional.ofNullable(entities.find(ImportJob.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    List<ImportJob> newest(int first, int most) {
        return entities.createQuery("select j from ImportJob j order by j.createdAt desc, j.id desc", ImportJob.class)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    /** Every system lists came from, by name. */
    List<String> sources() {
        return entities.createQuery("select distinct j.source from ImportJob j", String.class).getResultList().stream()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    /** How the system is written under which most came in, when it differs in upper and lower case only. */
    Optional<String> knownSource(String source) {
        return entities
                .createQuery("""
                        select j.source from ImportJob j where lower(j.source) = lower(:source)
                        order by j.added desc, j.createdAt""", String.class)
                .setParameter("source", source)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    long count() {
        return entities.createQuery("select count(j) from ImportJob j", Long.class)
                .getSingleResult();
    }

    /** Takes the oldest running import that no node works on. */
    Optional<ImportJob> claim(Duration lease) {
        var now = clock.instant();
        List<?> due = entities.createNativeQuery("""
                        select id from import_job
                        where state = 'running' and (lease_until is null or lease_until <= ?1)
                        order by created_at limit 1 for update skip locked""")
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .getResultList();
        return due.stream().findFirst().map(id -> {
            var job = entities.find(ImportJob.class, id);
            job.claim(now, lease);
            return job;
        });
    }

    /** Imports whose upload nobody finished for that long. */
    List<ImportJob> abandoned(Duration age) {
        return entities.createQuery(
                        "select j from ImportJob j where j.state in ('uploading', 'ready') and j.createdAt < :before",
                        ImportJob.class)
                .setParameter("before", clock.instant().minus(age))
                .getResultList();
    }

    void addPiece(UUID job, int seq, byte[] content) {
        entities.createNativeQuery("insert into import_piece (import_id, seq, content) values (?1, ?2, ?3)")
                .setParameter(1, job)
                .setParameter(2, seq)
                .setParameter(3, vault.seal(content, PIECE))
                .executeUpdate();
    }

    byte[] piece(UUID job, int seq) {
        List<?> found = entities.createNativeQuery("select content from import_piece where import_id = ?1 and seq = ?2")
                .setParameter(1, job)
                .setParameter(2, seq)
                .getResultList();
        if (found.isEmpty()) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        return vault.open((byte[]) found.get(0), PIECE);
    }

    /** The list is not needed any more. */
    void dropPieces(UUID job) {
        entities.createNativeQuery("delete from import_piece where import_id = ?1")
                .setParameter(1, job)
                .executeUpdate();
    }

    void addProblem(UUID job, long row, Refusal problem) {
        var params = new StringBuilder();
        new TreeMap<>(problem.params())
                .forEach((name, value) -> params.append(params.length() == 0 ? "" : "\n")
                        .append(name)
                        .append('=')
                        .append(value));
        entities.createNativeQuery("""
                insert into import_problem (import_id, row_number, field, code, params)
                values (?1, ?2, ?3, ?4, ?5)""")
                .setParameter(1, job)
                .setParameter(2, row)
                .setParameter(3, problem.field() == null ? "" : problem.field())
                .setParameter(4, problem.code())
                .setParameter(5, params.toString())
                .executeUpdate();
    }

    List<ImportProblem> problems(UUID job, int first, int most) {
        List<?> rows = entities.createNativeQuery("""
                        select row_number, field, code, params from import_problem
                        where import_id = ?1 order by row_number, id limit ?2 offset ?3""")
                .setParameter(1, job)
                .setParameter(2, most)
                .setParameter(3, first)
                .getResultList();
        var problems = new ArrayList<ImportProblem>();
        for (var row : rows) {
            var columns = (Object[]) row;
            problems.add(new ImportProblem(
                    ((Number) columns[0]).longValue(), (String) columns[1], (String) columns[2], params((String)
                            columns[3])));
        }
        return problems;
    }

    long countProblems(UUID job) {
        return ((Number) entities.createNativeQuery("select count(*) from import_problem where import_id = ?1")
                        .setParameter(1, job)
                        .getSingleResult())
                .longValue();
    }

    private static Map<String, String> params(String text) {
        var params = new TreeMap<String, String>();
        for (var line : text.isEmpty() ? List.<String>of() : List.of(text.split("\n", -1))) {
            var parts = line.split("=", 2);
            params.put(parts[0], parts.length > 1 ? parts[1] : "");
        }
        return params;
    }
}
