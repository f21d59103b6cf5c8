package org.ohms.patients.duplicate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the doubles of a town as the hospital does, by blocks and then by comparing, and says how well. */
final class Measure {
    private static final int LARGEST_BLOCK = 100;

    private final List<Features> records = new ArrayList<>();
    private final List<Integer> owners = new ArrayList<>();
    private int planted;
    private int metInBlocks;
    private int found;
    private int falselyFound;
    private final List<String> worst = new ArrayList<>();

    /** Adds a record of the person with this number. */
    void add(Features record, int person) {
        records.add(record);
        owners.add(person);
    }

    Measure run() {
        Map<String, List<Integer>> blocks = new HashMap<>();
        for (var i = 0; i < records.size(); i++) {
            for (var key : Blocks.of(records.get(i))) {
                blocks.computeIfAbsent(key, any -> new ArrayList<>()).add(i);
            }
        }
        Set<Long> pairs = new HashSet<>();
        for (var block : blocks.values()) {
            var size = Math.min(LARGEST_BLOCK, block.size());
            for (var i = 0; i < size; i++) {
                for (var j = i + 1; j < size; j++) {
                    pairs.add((long) block.get(i) << 32 | block.get(j));
                }
            }
        }
        var count = new HashMap<Integer, Integer>();
        owners.forEach(owner -> count.merge(owner, 1, Integer::sum));
        planted = count.values().stream().mapToInt(n -> n * (n - 1) / 2).sum();
        for (var pair : pairs) {
            var left = (int) (pair >> 32);
            var right = (int) (pair & 0xFFFFFFFFL);
            var same = owners.get(left).equals(owners.get(right));
            var match = Matcher.compare(records.get(left), records.get(right));
            metInBlocks += same ? 1 : 0;
            if (match.isLikely()) {
                found += same ? 1 : 0;
                falselyFound += same ? 0 : 1;
            }
            if (match.isLikely() != same && worst.size() < 40) {
                worst.add((same ? "MISSED " : "FALSE  ") + "%.1f ".formatted(match.score()) + match.reasons() + "\n   "
                        + records.get(left) + "\n   " + records.get(right));
            }
        }
        return this;
    }

    double recall() {
        return (double) found / planted;
    }

    double precision() {
        return (double) found / (found + falselyFound);
    }

    List<String> worst() {
        return worst;
    }

    @Override
    public String toString() {
        return "%d records, %d doubles planted, %d met in blocks, %d found, %d falsely: recall %.3f, precision %.3f"
                .formatted(records.size(), planted, metInBlocks, found, falselyFound, recall(), precision());
    }
}
