package org.ohms.education.article;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.persistence.NullableUuid;

/**
 * The video of a version of an article, at most one: held here or linked at a foreign host. It is a part of the version, as its
 * sources are: the database lets nobody change it once the version was sent to review.
 */
@Entity
@Table(name = "article_video")
class ArticleVideo {
    @Id
    @Column(name = "article_id")
    private UUID article;

    @Enumerated(EnumType.STRING)
    private VideoKind kind;

    @Column(name = "file_id")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID file;

    private @Nullable String address;

    private @Nullable String host;

    private @Nullable String title;

    private @Nullable String transcript;

    private boolean captioned;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected ArticleVideo() {}

    private ArticleVideo(
            UUID article, VideoKind kind, @Nullable UUID file, @Nullable String address, @Nullable String host) {
        this.article = article;
        this.kind = kind;
        this.file = file;
        this.address = address;
        this.host = host;
    }

    static ArticleVideo hosted(UUID article, UUID file) {
        return new ArticleVideo(article, VideoKind.HOSTED, file, null, null);
    }

    static ArticleVideo linked(UUID article, String address, String host) {
        return new ArticleVideo(article, VideoKind.LINKED, null, address, host);
    }

    /** The same for the next version of the article. */
    ArticleVideo forArticle(UUID next) {
        var copy = new ArticleVideo(next, kind, file, address, host);
        copy.describe(title, transcript, captioned);
        return copy;
    }

    void describe(@Nullable String named, @Nullable String said, boolean withCaptions) {
        title = named;
        transcript = said;
        captioned = withCaptions && kind == VideoKind.LINKED;
    }

    UUID article() {
        return article;
    }

    VideoKind kind() {
        return kind;
    }

    @Nullable
    UUID file() {
        return file;
    }

    @Nullable
    String address() {
        return address;
    }

    @Nullable
    String host() {
        return host;
    }

    @Nullable
    String title() {
        return title;
    }

    @Nullable
    String transcript() {
        return transcript;
    }

    boolean captioned() {
        return captioned;
    }
}
