package org.ohms.education.article;

import org.ohms.shared.error.RefusalCode;

/** Why an article is not written, reviewed or withdrawn so. */
public enum ArticleRefusal implements RefusalCode {
    /** Another article has this name in this language; its next version is begun from it. */
    NAME_TAKEN("article.name-taken"),
    /** Somebody works at another version of it already. */
    IS_OPEN("article.is-open"),
    /** It is not a draft: it was sent to review, published or withdrawn. */
    IS_FIXED("article.is-fixed"),
    /** It does not wait for a review. */
    NOT_IN_REVIEW("article.not-in-review"),
    /** Whoever wrote at it does not review it. */
    OWN_WORK("article.own-work"),
    /** It names no source. */
    NO_SOURCE("article.no-source"),
    /** A source whose address does not begin with https. */
    BAD_ADDRESS("article.bad-address"),
    /** No code of a system we know. */
    BAD_CODE("article.bad-code"),
    /** Its text says nothing once what is not shown is left out. */
    SAYS_NOTHING("article.says-nothing");

    private final String code;

    ArticleRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
