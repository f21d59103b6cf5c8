package org.ohms.records.proposal;

/**
 * How a part of the chart stands.
 *
 * @param version goes with a change; 0 where nothing stands yet
 */
public record Standing(ProposedWords words, long version) {
    /** Nothing stands there yet. */
    public static final Standing NOTHING = new Standing(ProposedWords.NONE, 0);
}
