package org.ohms.education.article;

/** What an article is about, as patients look for it. */
public enum ArticleTopic {
    HEART,
    LUNGS,
    DIABETES,
    MIND,
    BONES,
    DIGESTION,
    HORMONES,
    KIDNEYS,
    BRAIN,
    BLOOD,
    MEDICINES,
    TESTS,
    INFECTION,
    LIVING
}
