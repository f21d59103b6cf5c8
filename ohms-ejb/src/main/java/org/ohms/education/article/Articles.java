package org.ohms.education.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import java.sql.Date;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.records.coding.Code;
import org.ohms.records.coding.CodeSystem;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/** Articles as the database shows them to whoever acts. */
@ApplicationScoped
class Articles {
    /** Results older than this lead to no article: the house's choice of what counts as recent. */
    private static final Duration RECENT = Duration.ofDays(365);

    /**
     * One row an article that can be read now: in the language the patient chose for messages, or else in English, and
     * whether it was read. What somebody may not know of the patient, such as the language, the database does not show.
     */
    private static final String SHOWN = """
            with wish as (
                select coalesce((select language from contact_preference where patient_id = ?1), 'en') as language),
            shown as (
                select distinct on (a.slug) a.id, a.slug, a.language, a.topic, a.title, a.summary, a.words,
                    exists (select 1 from article_read r join article o on o.id = r.article_id
                            where r.patient_id = ?1 and o.slug = a.slug) as seen
                from article a, wish w
                where a.state = 'PUBLISHED' and a.valid_until >= ?2 and a.language in (w.language, 'en')
                order by a.slug, (a.language = w.language) desc)
            """;

    /** What the patient has, takes and was tested for lately, in codes; the database shows what was released. */
    private static final String SUGGESTED = SHOWN + """
            , mine as (
                select code_system, code from condition where patient_id = ?1 and code is not null
                    and clinical in ('ACTIVE', 'RECURRENCE', 'RELAPSE')
                    and verification not in ('REFUTED', 'ENTERED_IN_ERROR')
                union select code_system, code from medication_statement where patient_id = ?1 and code is not null
                    and status = 'ACTIVE'
                union select code_system, code from observation where patient_id = ?1 and code is not null
                    and effective_at >= ?3 and status not in ('CANCELLED', 'ENTERED_IN_ERROR')
                union select code_system, code from diagnostic_report where patient_id = ?1 and code is not null
                    and effective_at >= ?3 and status not in ('CANCELLED', 'ENTERED_IN_ERROR'))
            select s.slug, s.language, s.topic, s.title, s.summary, s.words, s.seen
            from shown s
            where exists (select 1 from article_code c join mine m on m.code_system = c.code_system
                and (m.code = c.code or c.code_system = ?4 and m.code like c.code || '%') where c.article_id = s.id)
            order by s.seen, s.title, s.slug limit ?5
            """;

    /** The same for the system, which sees what was not released as well: what the patient would not see leads nowhere. */
    private static final String ANYTHING = "select exists (select 1 from patient_account p where p.patient_id = ?1)"
            + " and exists (select 1 from ("
            + SUGGESTED.replace("code is not null", "code is not null and released_at <= ?6")
            + ") one where not one.seen)";

    @Inject
    EntityManager entities;

    /** Puts a draft. The writer stands in the row from its first moment; nobody wrote what came with the program. */
    Article add(String slug, String language, int number, ArticleText text, @Nullable AccountId writer, Instant now) {
        var id = Uuids.v7(now);
        entities.createNativeQuery("""
                        insert into article (id, slug, language, number, topic, title, summary, body, words, state, shipped,
                            writers, written_at, version)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 'DRAFT', ?10, cast(?11 as uuid[]), ?12, 1)""")
                .setParameter(1, id)
                .setParameter(2, slug)
                .setParameter(3, language)
                .setParameter(4, number)
                .setParameter(5, text.topic().name())
                .setParameter(6, text.title())
                .setParameter(7, text.summary())
                .setParameter(8, text.body())
                .setParameter(9, text.words())
                .setParameter(10, writer == null)
                .setParameter(11, writer == null ? "{}" : "{" + writer + "}")
                .setParameter(12, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        parts(id, text);
        return with(id);
    }

    /** Changes a draft; whoever did stands among its writers from now on. */
    void change(Article article, ArticleText text, AccountId writer, Instant now) {
        article.change(text, now);
        wrote(article, writer, now);
        entities.createNativeQuery("delete from article_source where article_id = ?1")
                .setParameter(1, article.id())
                .executeUpdate();
        entities.createNativeQuery("delete from article_code where article_id = ?1")
                .setParameter(1, article.id())
                .executeUpdate();
        parts(article.id(), text);
    }

    /** Somebody wrote at a draft, or at what belongs to it: they stand among its writers from now on. */
    void wrote(Article article, AccountId writer, Instant now) {
        article.touch(now);
        keep();
        entities.createNativeQuery("""
                        update article set writers = array_append(writers, ?2)
                        where id = ?1 and not (?2 = any (writers))""")
                .setParameter(1, article.id())
                .setParameter(2, writer.value())
                .executeUpdate();
    }

    private void parts(UUID id, ArticleText text) {
        var place = 1;
        for (var source : text.sources()) {
            entities.createNativeQuery("""
                            insert into article_source (article_id, place, title, publisher, address, read_on)
                            values (?1, ?2, ?3, ?4, ?5, ?6)""")
                    .setParameter(1, id)
                    .setParameter(2, place++)
                    .setParameter(3, source.title().strip())
                    .setParameter(4, source.publisher().strip())
                    .setParameter(5, source.address())
                    .setParameter(6, Date.valueOf(Objects.requireNonNull(source.readOn())))
                    .executeUpdate();
        }
        for (var code : text.codes()) {
            entities.createNativeQuery("insert into article_code (article_id, code_system, code) values (?1, ?2, ?3)")
                    .setParameter(1, id)
                    .setParameter(2, code.system())
                    .setParameter(3, code.code())
                    .executeUpdate();
        }
    }

    void keep() {
        try {
            entities.flush();
        } catch (OptimisticLockException stale) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
    }

    /** Lets one request at a time decide about this article, until its transaction ends. */
    void takeTurn(String slug, String language) {
        entities.createNativeQuery("select count(pg_advisory_xact_lock(hashtextextended(?1, 5000)))")
                .setParameter(1, "article " + slug + " " + language)
                .getSingleResult();
    }

    /** Lets one request at a time decide about this version, until its transaction ends. */
    Article turn(UUID id) {
        var known = with(id);
        takeTurn(known.slug(), known.language());
        return locked(id);
    }

    /** @throws DomainException STALE when somebody changed it since it was read */
    Article turn(UUID id, long version) {
        var locked = turn(id);
        if (locked.version() != version) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
        return locked;
    }

    Article with(UUID id) {
        return Optional.ofNullable(entities.find(Article.class, id))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    Article locked(UUID id) {
        return Optional.ofNullable(entities.find(Article.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    /** Every version of an article in a language, the newest first. */
    List<Article> versions(String slug, String language) {
        return entities.createQuery(
                        "select a from Article a where a.slug = :slug and a.language = :language order by a.number desc",
                        Article.class)
                .setParameter("slug", slug)
                .setParameter("language", language)
                .getResultList();
    }

    /** The versions in a state, or in any; by title. */
    Page<ArticleRow> list(@Nullable ArticleState state, PageRequest page) {
        var where = state == null ? "" : " where a.state = :state";
        var rows = entities.createQuery(
                "select new org.ohms.education.article.ArticleRow(a.id, a.slug, a.language, a.number, a.topic, a.title,"
                        + " a.state, a.shipped, a.writtenAt, a.validUntil) from Article a" + where
                        + " order by a.title, a.language, a.number desc, a.id",
                ArticleRow.class);
        var total = entities.createQuery("select count(a) from Article a" + where, Long.class);
        if (state != null) {
            rows.setParameter("state", state);
            total.setParameter("state", state);
        }
        return new Page<>(
                rows.setFirstResult(page.first()).setMaxResults(page.size()).getResultList(), total.getSingleResult());
    }

    boolean wroteAt(UUID id, AccountId account) {
        return Boolean.TRUE.equals(entities.createNativeQuery("select ?2 = any (writers) from article where id = ?1")
                .setParameter(1, id)
                .setParameter(2, account.value())
                .getSingleResult());
    }

    List<ArticleSource> sources(UUID id) {
        List<?> rows = entities.createNativeQuery(
                        "select title, publisher, address, read_on from article_source where article_id = ?1 order by place")
                .setParameter(1, id)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new ArticleSource(
                        String.valueOf(row[0]),
                        String.valueOf(row[1]),
                        String.valueOf(row[2]),
                        LocalDate.parse(String.valueOf(row[3]))))
                .toList();
    }

    List<Code> codes(UUID id) {
        List<?> rows = entities.createNativeQuery(
                        "select code_system, code from article_code where article_id = ?1 order by code_system, code")
                .setParameter(1, id)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Code(String.valueOf(row[0]), String.valueOf(row[1])))
                .toList();
    }

    /** Articles about what the patient has, takes and was tested for; what was not read yet first. One query. */
    List<OwnArticleRow> suggested(PatientId patient, LocalDate today, Instant now, int most) {
        List<?> rows = entities.createNativeQuery(SUGGESTED)
                .setParameter(1, patient.value())
                .setParameter(2, Date.valueOf(today))
                .setParameter(3, now.minus(RECENT).atOffset(ZoneOffset.UTC))
                .setParameter(4, CodeSystem.ICD10CM.address())
                .setParameter(5, most)
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(Articles::own).toList();
    }

    /** Whether something they have not read is suggested to a patient who has the portal; asked as the system. */
    boolean isAnythingToRead(PatientId patient, LocalDate today, Instant now) {
        return (Boolean) entities.createNativeQuery(ANYTHING)
                .setParameter(1, patient.value())
                .setParameter(2, Date.valueOf(today))
                .setParameter(3, now.minus(RECENT).atOffset(ZoneOffset.UTC))
                .setParameter(4, CodeSystem.ICD10CM.address())
                .setParameter(5, 1)
                .setParameter(6, now.atOffset(ZoneOffset.UTC))
                .getSingleResult();
    }

    /** Everything that can be read, by title; narrowed to a topic and to what title or summary say. */
    Page<OwnArticleRow> shown(
            PatientId patient,
            LocalDate today,
            @Nullable ArticleTopic topic,
            @Nullable String words,
            PageRequest page) {
        List<?> rows = entities.createNativeQuery(SHOWN + """
                        select s.slug, s.language, s.topic, s.title, s.summary, s.words, s.seen, count(*) over ()
                        from shown s
                        where (cast(?3 as text) is null or s.topic = ?3)
                        and (cast(?4 as text) is null or lower(s.title || ' ' || s.summary) like ?4 escape '!')
                        order by s.title, s.slug limit ?5 offset ?6""")
                .setParameter(1, patient.value())
                .setParameter(2, Date.valueOf(today))
                .setParameter(3, topic == null ? null : topic.name())
                .setParameter(4, words)
                .setParameter(5, page.size())
                .setParameter(6, page.first())
                .getResultList();
        var found = rows.stream().map(Object[].class::cast).toList();
        var total = found.isEmpty() ? 0 : ((Number) found.get(0)[7]).longValue();
        return new Page<>(found.stream().map(Articles::own).toList(), total);
    }

    /** The version somebody reads now under this name; empty for one that is not published, or whose time is over. */
    Optional<UUID> current(PatientId patient, LocalDate today, String slug) {
        List<?> found = entities.createNativeQuery(SHOWN + "select cast(s.id as text) from shown s where s.slug = ?3")
                .setParameter(1, patient.value())
                .setParameter(2, Date.valueOf(today))
                .setParameter(3, slug)
                .getResultList();
        return found.stream().findFirst().map(id -> UUID.fromString(String.valueOf(id)));
    }

    /** Published versions about one of these RxNorm concepts, in this language or else in English, by title. */
    List<UUID> aboutMedicine(List<String> rxcuis, String language, LocalDate today, int most) {
        List<?> found = entities.createNativeQuery("""
                        select cast(s.id as text) from (
                            select distinct on (a.slug) a.id, a.slug, a.title from article a
                            where a.state = 'PUBLISHED' and a.valid_until >= ?1 and a.language in (?2, 'en')
                            and exists (select 1 from article_code c where c.article_id = a.id and c.code_system = ?3
                                and c.code = any (string_to_array(?4, ' ')))
                            order by a.slug, (a.language = ?2) desc) s
                        order by s.title, s.slug limit ?5""")
                .setParameter(1, Date.valueOf(today))
                .setParameter(2, language)
                .setParameter(3, CodeSystem.RXNORM.address())
                .setParameter(4, String.join(" ", rxcuis))
                .setParameter(5, most)
                .getResultList();
        return found.stream().map(id -> UUID.fromString(String.valueOf(id))).toList();
    }

    boolean isRead(PatientId patient, String slug) {
        return Boolean.TRUE.equals(entities.createNativeQuery("""
                        select exists (select 1 from article_read r join article a on a.id = r.article_id
                            where r.patient_id = ?1 and a.slug = ?2)""")
                .setParameter(1, patient.value())
                .setParameter(2, slug)
                .getSingleResult());
    }

    /** Notes that this version was read; a second time changes nothing. */
    void read(UUID article, PatientId patient, AccountId by, Instant now) {
        entities.createNativeQuery("""
                        insert into article_read (id, patient_id, article_id, read_by, read_at)
                        select ?1, ?2, ?3, ?4, ?5
                        where not exists (select 1 from article_read where patient_id = ?2 and article_id = ?3)""")
                .setParameter(1, Uuids.v7(now))
                .setParameter(2, patient.value())
                .setParameter(3, article)
                .setParameter(4, by.value())
                .setParameter(5, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** What was read for the patient, the newest first: title and moment. */
    List<Object[]> readings(PatientId patient, int most) {
        List<?> rows = entities.createNativeQuery("""
                        select a.title, r.read_at from article_read r join article a on a.id = r.article_id
                        where r.patient_id = ?1 order by r.read_at desc, r.id""")
                .setParameter(1, patient.value())
                .setMaxResults(most)
                .getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }

    private static OwnArticleRow own(Object[] row) {
        return new OwnArticleRow(
                String.valueOf(row[0]),
                String.valueOf(row[1]),
                ArticleTopic.valueOf(String.valueOf(row[2])),
                String.valueOf(row[3]),
                String.valueOf(row[4]),
                Prose.minutes(((Number) row[5]).intValue()),
                Boolean.TRUE.equals(row[6]));
    }
}
