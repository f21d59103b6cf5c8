package org.ohms.education.article;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.education.video.Captions;
import org.ohms.education.video.VideoContent;
import org.ohms.education.video.VideoProgress;
import org.ohms.education.video.VideoRefusal;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

/**
 * Giving an article a video: a file that is held here, or a link to a host the hospital allows. Title, transcript and captions
 * belong to it. All of it is done at a draft, and whoever does it wrote at that version.
 */
@Stateless
public class VideoMaking {
    private static final String ARTICLE = "Article";
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_TRANSCRIPT = 20_000;

    @Inject
    Articles articles;

    @Inject
    Videos videos;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** The video of a version; empty when it has none. */
    @RolesAllowed({"education.write", "education.review"})
    public Optional<VideoDetails> of(UUID article) {
        audit.object(ARTICLE, article);
        return videos.of(articles.with(article).id()).map(videos::details);
    }

    /** Hosts a video may be linked at. */
    @RolesAllowed({"education.write", "education.review"})
    public List<String> hosts() {
        return videos.hosts().all();
    }

    /** The file, for those who write and review. */
    @RolesAllowed({"education.write", "education.review"})
    public VideoContent content(UUID article) {
        audit.object(ARTICLE, article);
        return videos.content(article);
    }

    /** Captions as WebVTT, for those who write and review. */
    @RolesAllowed({"education.write", "education.review"})
    public String captions(UUID article, String language) {
        audit.object(ARTICLE, article);
        return videos.captions(article, language);
    }

    /**
     * Announces the file of a video; it takes the place of the one the draft has. What of the same one is there already stays.
     *
     * @throws DomainException REFUSED for what is no draft; INVALID when nothing that comes could be a video
     */
    @RolesAllowed("education.write")
    public VideoProgress begin(UUID article, long size, List<String> digests) {
        audit.object(ARTICLE, article);
        var draft = articles.turn(article);
        draft.insistOnDraft();
        var before = videos.of(article)
                .flatMap(video -> Optional.ofNullable(video.file()))
                .orElse(null);
        var progress = videos.store().begin(before, size, digests, current.account());
        if (!progress.file().equals(before)) {
            videos.put(ArticleVideo.hosted(article, progress.file()));
            wrote(draft);
        }
        return progress;
    }

    /**
     * Takes a piece of a file, in any order and as often as it comes.
     *
     * @throws DomainException INVALID when it is not the piece that was announced, or the file no video that is taken
     */
    @RolesAllowed("education.write")
    public VideoProgress append(UUID file, int number, byte[] piece) {
        audit.object("Video", file);
        return videos.store().append(file, current.account(), number, piece);
    }

    /**
     * Links a video at a foreign host; it takes the place of the one the draft has.
     *
     * @param address of the player, as it may stand in another page
     * @throws DomainException INVALID for a host the hospital does not allow
     */
    @RolesAllowed("education.write")
    public void link(UUID article, long version, @Nullable String address) {
        var draft = draft(article, version);
        var refusals = new Refusals();
        var host = videos.hosts().hostOf(address, "address", refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        videos.put(ArticleVideo.linked(article, String.valueOf(address).strip(), host));
        wrote(draft);
    }

    /**
     * Says what the video is called and what is said and to be seen in it, for whoever does not watch it; both may be missing
     * while it is a draft.
     *
     * @param captioned of a linked one: it was watched with captions in the language of the article
     */
    @RolesAllowed("education.write")
    public void describe(
            UUID article, long version, @Nullable String title, @Nullable String transcript, boolean captioned) {
        var draft = draft(article, version);
        var refusals = new Refusals();
        var named = Rules.optional(title, "videoTitle", LONGEST_TITLE, refusals);
        var said = Rules.optional(transcript, "transcript", LONGEST_TRANSCRIPT, refusals);
        refusals.when(
                said != null
                        && said.length() <= LONGEST_TRANSCRIPT
                        && Prose.of(said).words() == 0,
                Refusal.of(ArticleRefusal.SAYS_NOTHING).at("transcript"));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        videos.with(article).describe(named, said, captioned);
        wrote(draft);
    }

    /**
     * Keeps captions of a video that is held here in a language; without a text there are none in it any more.
     *
     * @param text as WebVTT
     * @throws DomainException INVALID naming the line that is no WebVTT
     */
    @RolesAllowed("education.write")
    public void caption(UUID article, long version, @Nullable String language, @Nullable String text) {
        var draft = draft(article, version);
        var refusals = new Refusals();
        refusals.when(
                language == null || !ArticleText.LANGUAGES.contains(language),
                Refusal.of(CommonRefusal.REQUIRED).at("captionLanguage"));
        var kept = text == null || text.isBlank() ? null : Captions.of(text, "captions", refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        if (videos.with(article).file() == null) {
            throw DomainException.refused(VideoRefusal.NO_VIDEO);
        }
        videos.caption(article, String.valueOf(language), kept);
        wrote(draft);
    }

    /** The draft has no video any more. */
    @RolesAllowed("education.write")
    public void remove(UUID article, long version) {
        var draft = draft(article, version);
        videos.remove(article);
        wrote(draft);
    }

    private Article draft(UUID article, long version) {
        audit.object(ARTICLE, article);
        var draft = articles.turn(article, version);
        draft.insistOnDraft();
        return draft;
    }

    private void wrote(Article draft) {
        articles.wrote(draft, current.account(), clock.instant());
    }
}
