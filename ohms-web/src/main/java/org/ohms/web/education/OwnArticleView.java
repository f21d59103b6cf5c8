package org.ohms.web.education;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.ohms.education.article.OwnArticle;
import org.ohms.education.article.OwnArticles;
import org.ohms.education.article.OwnVideos;
import org.ohms.web.shared.FramesOnPage;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;

/** A patient reads an article, and says so. */
@Named("portalArticle")
@ViewScoped
@ShowsRefusals
public class OwnArticleView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient OwnArticles articles;

    @Inject
    transient OwnVideos videos;

    @Inject
    transient FramesOnPage frames;

    @Inject
    transient Toasts toasts;

    private String slug = "";
    private transient @Nullable OwnArticle article;

    /** One that is not there is found out, and from where a frame comes is said, before anything is shown. */
    public void load() {
        getArticle();
        frame();
    }

    private void frame() {
        var video = getArticle().video();
        var host = video == null ? null : video.host();
        if (isFramed() && host != null) {
            frames.allow(host);
        }
    }

    public String read() {
        load();
        articles.markRead(slug);
        toasts.say("education.own.marked");
        return "/portal/learn/list?faces-redirect=true";
    }

    public OwnArticle getArticle() {
        var known = article;
        if (known == null) {
            known = articles.article(slug);
            article = known;
        }
        return known;
    }

    /** Whether the player of a foreign host stands in the page: the reader agreed, and the hospital allows the host. */
    public boolean isFramed() {
        var video = getArticle().video();
        return video != null && !video.isHosted() && video.shown() && video.agreed();
    }

    public String agree() {
        load();
        videos.agree(slug);
        return page();
    }

    public String disagree() {
        load();
        videos.disagree(slug);
        toasts.say("education.video.disagreed");
        return page();
    }

    private String page() {
        return "/portal/learn/article?faces-redirect=true&slug=" + slug;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(@Nullable String slug) {
        this.slug = slug == null ? "" : slug;
    }
}
