package org.ohms.care.task;

/**
 * Which tasks somebody wants to see.
 *
 * @param whose theirs and their roles', those they gave, or all they may see
 * @param over those that are over instead of those that are not
 */
public record TaskFilter(Whose whose, boolean over) {
    /** Whose tasks. */
    public enum Whose {
        MINE,
        GIVEN,
        ALL
    }
}
