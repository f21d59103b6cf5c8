package org.ohms.shared.health;

/** What checks said when they were asked last, for whoever cannot wait for an answer. */
public interface LatestAnswers {
    /** Whether all was well at the last round, which is at most a minute ago. */
    boolean isWell(Check check);
}
