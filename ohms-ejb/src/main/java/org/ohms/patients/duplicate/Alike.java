package org.ohms.patients.duplicate;

import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.ohms.patients.index.Phonetics;

/** How alike two words are. */
final class Alike {
    static final double CLOSE = 0.92;
    static final double WEAK = 0.84;
    private static final int SHORTEST_FOR_ONE_TYPO = 4;
    private static final JaroWinklerSimilarity JARO_WINKLER = new JaroWinklerSimilarity();

    private Alike() {}

    static double similarity(String one, String other) {
        return JARO_WINKLER.apply(one, other);
    }

    /** A typing error apart, or written as it sounds. */
    static boolean close(String one, String other) {
        if (one.equals(other) || similarity(one, other) >= CLOSE) {
            return true;
        }
        var shorter = Math.min(one.length(), other.length());
        if (shorter >= SHORTEST_FOR_ONE_TYPO && edits(one, other) <= (shorter >= 7 ? 2 : 1)) {
            return true;
        }
        return shorter >= SHORTEST_FOR_ONE_TYPO
                && one.charAt(0) == other.charAt(0)
                && Phonetics.main(one).equals(Phonetics.main(other))
                && similarity(one, other) >= WEAK;
    }

    /** Keystrokes between two words: one letter more, less, other, or two neighbours swapped. */
    static int edits(String one, String other) {
        var rows = one.length() + 1;
        var columns = other.length() + 1;
        var cost = new int[rows][columns];
        for (var i = 0; i < rows; i++) {
            cost[i][0] = i;
        }
        for (var j = 0; j < columns; j++) {
            cost[0][j] = j;
        }
        for (var i = 1; i < rows; i++) {
            for (var j = 1; j < columns; j++) {
                var same = one.charAt(i - 1) == other.charAt(j - 1);
                cost[i][j] =
                        Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + (same ? 0 : 1));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[rows - 1][columns - 1];
    }
}
