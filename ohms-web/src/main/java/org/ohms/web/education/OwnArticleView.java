package org.ohms.web.education;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.ohms.education.article.OwnArticle;
import org.ohms.education.article.OwnArticles;
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
    transient Toasts toasts;

    private String slug = "";
    private transient @Nullable OwnArticle article;

    /** One that is not there is found out before anything is shown. */
    public void load() {
        getArticle();
    }

    public String read() {
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

    public String getSlug() {
        return slug;
    }

    public void setSlug(@Nullable String slug) {
        this.slug = slug == null ? "" : slug;
    }
}
