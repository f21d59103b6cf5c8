package org.ohms.records.note;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What differs between two texts, word by word: the longest common part stays, the rest was taken away or added. */
public final class TextDifference {
    private static final Pattern WORDS = Pattern.compile("\\s+|[^\\s]+");

    /** Comparing costs the product of both lengths; longer texts are compared as wholes. */
    private static final int MOST_WORDS = 3_000;

    private TextDifference() {}

    /** What happened to a piece of text. */
    public enum What {
        SAME,
        REMOVED,
        ADDED
    }

    /** A stretch of text and what happened to it. */
    public record Piece(What what, String text) {}

    /** Both texts in one: without what was added the pieces are the old text, without what was removed the new one. */
    public static List<Piece> between(String before, String after) {
        var old = words(before);
        var now = words(after);
        var pieces = new Pieces();
        if (old.size() > MOST_WORDS || now.size() > MOST_WORDS) {
            pieces.add(What.REMOVED, before);
            pieces.add(What.ADDED, after);
            return pieces.done();
        }
        var common = common(old, now);
        var i = 0;
        var j = 0;
        while (i < old.size() && j < now.size()) {
            if (old.get(i).equals(now.get(j))) {
                pieces.add(What.SAME, old.get(i++));
                j++;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                pieces.add(What.REMOVED, old.get(i++));
            } else {
                pieces.add(What.ADDED, now.get(j++));
            }
        }
        while (i < old.size()) {
            pieces.add(What.REMOVED, old.get(i++));
        }
        while (j < now.size()) {
            pieces.add(What.ADDED, now.get(j++));
        }
        return pieces.done();
    }

    /** How many words the rests from here on have in common. */
    private static int[][] common(List<String> old, List<String> now) {
        var common = new int[old.size() + 1][now.size() + 1];
        for (var i = old.size() - 1; i >= 0; i--) {
            for (var j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static List<String> words(String text) {
        return WORDS.matcher(text).results().map(found -> found.group()).toList();
    }

    /** Joins neighbours to which the same happened. */
    private static final class Pieces {
        private final List<Piece> joined = new ArrayList<>();

        void add(What what, String text) {
            if (text.isEmpty()) {
                return;
            }
            var last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.what() == what) {
                joined.set(joined.size() - 1, new Piece(what, last.text() + text));
            } else {
                joined.add(new Piece(what, text));
            }
        }

        List<Piece> done() {
            return List.copyOf(joined);
        }
    }
}
