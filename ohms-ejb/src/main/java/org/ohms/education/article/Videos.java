package org.ohms.education.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.education.video.VideoContent;
import org.ohms.education.video.VideoHosts;
import org.ohms.education.video.VideoRefusal;
import org.ohms.education.video.VideoStore;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.AccountId;

/** The videos of articles, their captions, and who lets their browser load some from where. */
@ApplicationScoped
class Videos {
    @Inject
    EntityManager entities;

    @Inject
    VideoStore store;

    @Inject
    VideoHosts hosts;

    VideoStore store() {
        return store;
    }

    VideoHosts hosts() {
        return hosts;
    }

    Optional<ArticleVideo> of(UUID article) {
        return Optional.ofNullable(entities.find(ArticleVideo.class, article));
    }

    /** @throws DomainException REFUSED when the article has none */
    ArticleVideo with(UUID article) {
        return of(article).orElseThrow(() -> DomainException.refused(VideoRefusal.NO_VIDEO));
    }

    /** Puts a video in the place of the one the article has, whose captions fit no more. */
    void put(ArticleVideo video) {
        remove(video.article());
        entities.persist(video);
        entities.flush();
    }

    void remove(UUID article) {
        entities.createNativeQuery("delete from article_caption where article_id = ?1")
                .setParameter(1, article)
                .executeUpdate();
        of(article).ifPresent(entities::detach);
        entities.createNativeQuery("delete from article_video where article_id = ?1")
                .setParameter(1, article)
                .executeUpdate();
    }

    /** The next version of an article begins with the video of the one before. */
    void copy(UUID from, UUID next) {
        of(from).ifPresent(video -> {
            entities.persist(video.forArticle(next));
            entities.flush();
            captions(from).forEach((language, content) -> caption(next, language, content));
        });
    }

    Map<String, String> captions(UUID article) {
        List<?> rows = entities.createNativeQuery("select language, content from article_caption where article_id = ?1")
                .setParameter(1, article)
                .getResultList();
        var captions = new TreeMap<String, String>();
        rows.stream()
                .map(Object[].class::cast)
                .forEach(row -> captions.put(String.valueOf(row[0]), String.valueOf(row[1])));
        return captions;
    }

    /** Keeps captions in a language, or none when there is nothing to keep. */
    void caption(UUID article, String language, @Nullable String content) {
        entities.createNativeQuery("delete from article_caption where article_id = ?1 and language = ?2")
                .setParameter(1, article)
                .setParameter(2, language)
                .executeUpdate();
        if (content != null) {
            entities.createNativeQuery(
                            "insert into article_caption (article_id, language, content) values (?1, ?2, ?3)")
                    .setParameter(1, article)
                    .setParameter(2, language)
                    .setParameter(3, content)
                    .executeUpdate();
        }
    }

    /** @throws DomainException NOT_FOUND when there are none in this language */
    String captions(UUID article, String language) {
        return Optional.ofNullable(captions(article).get(language))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    /** @throws DomainException NOT_FOUND when the article has none that is held here and was found clean */
    VideoContent content(UUID article) {
        var file = of(article)
                .flatMap(video -> Optional.ofNullable(video.file()))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        return store.content(file);
    }

    /** @throws DomainException INVALID with everything that is missing before somebody may watch the video of this version */
    void insistOnReady(Article article) {
        of(article.id()).ifPresent(video -> {
            var refusals = new Refusals()
                    .when(
                            video.title() == null,
                            Refusal.of(CommonRefusal.REQUIRED).at("videoTitle"))
                    .when(
                            video.transcript() == null,
                            Refusal.of(CommonRefusal.REQUIRED).at("transcript"));
            var file = video.file();
            if (file == null) {
                refusals.when(
                                !video.captioned(),
                                Refusal.of(VideoRefusal.NO_CAPTIONS).at("captioned"))
                        .when(
                                !hosts.allows(video.host()),
                                Refusal.of(VideoRefusal.HOST_NOT_ALLOWED)
                                        .at("address")
                                        .with("hosts", String.join(", ", hosts.all())));
            } else {
                refusals.add(store.objectionTo(file, "video"))
                        .when(
                                !captions(article.id()).containsKey(article.language()),
                                Refusal.of(VideoRefusal.NO_CAPTIONS).at("captions"));
            }
            refusals.throwIfAny(DomainException.Kind.INVALID);
        });
    }

    VideoDetails details(ArticleVideo video) {
        var file = video.file();
        return new VideoDetails(
                video.kind(),
                file == null ? null : store.row(file),
                video.address(),
                video.host(),
                video.title(),
                video.transcript(),
                video.captioned(),
                captions(video.article()));
    }

    /** What a reader sees of the video of a published version; null when it has none. */
    @Nullable
    OwnVideo own(Article article, AccountId reader) {
        return of(article.id()).map(video -> own(video, article, reader)).orElse(null);
    }

    private OwnVideo own(ArticleVideo video, Article article, AccountId reader) {
        var held = video.file();
        var file = held == null ? null : store.row(held);
        var type = file == null ? null : file.type();
        var host = video.host();
        var languages = captions(article.id()).keySet().stream()
                .sorted((one, other) ->
                        Boolean.compare(other.equals(article.language()), one.equals(article.language())))
                .toList();
        return new OwnVideo(
                video.kind(),
                Objects.requireNonNull(video.title()),
                type == null ? null : type.type(),
                video.address(),
                host,
                file == null ? hosts.allows(host) : file.opens(),
                host != null && hasAgreed(reader, host),
                Prose.of(Objects.requireNonNull(video.transcript())),
                languages);
    }

    private boolean hasAgreed(AccountId account, String host) {
        return Boolean.TRUE.equals(entities.createNativeQuery(
                        "select exists (select 1 from video_consent where account_id = ?1 and host = ?2)")
                .setParameter(1, account.value())
                .setParameter(2, host)
                .getSingleResult());
    }

    /** Remembers that somebody lets their browser load videos from a host; a second time changes nothing. */
    void agree(AccountId account, String host, Instant now) {
        entities.createNativeQuery("""
                        insert into video_consent (account_id, host, given_at) values (?1, ?2, ?3)
                        on conflict (account_id, host) do nothing""")
                .setParameter(1, account.value())
                .setParameter(2, host)
                .setParameter(3, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** Forgets it again. */
    void disagree(AccountId account, String host) {
        entities.createNativeQuery("delete from video_consent where account_id = ?1 and host = ?2")
                .setParameter(1, account.value())
                .setParameter(2, host)
                .executeUpdate();
    }

    /** What somebody began before a moment and never finished, and what no version of any article shows any more. */
    List<UUID> leftOver(Instant before) {
        List<?> abandoned = entities.createNativeQuery("""
                        select cast(v.article_id as text) from article_video v
                        join article a on a.id = v.article_id join video_file f on f.id = v.file_id
                        where a.state = 'DRAFT' and f.state = 'UPLOADING' and f.begun_at < ?1""")
                .setParameter(1, before.atOffset(ZoneOffset.UTC))
                .getResultList();
        abandoned.forEach(article -> remove(UUID.fromString(String.valueOf(article))));
        List<?> found = entities.createNativeQuery("""
                        select cast(f.id as text) from video_file f where f.begun_at < ?1
                        and not exists (select 1 from article_video v where v.file_id = f.id)""")
                .setParameter(1, before.atOffset(ZoneOffset.UTC))
                .getResultList();
        return found.stream().map(id -> UUID.fromString(String.valueOf(id))).toList();
    }
}
