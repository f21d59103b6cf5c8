package org.ohms.shared.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Collects what was committed on this node until the line sends it; the same news only once. Tell it after the commit,
 * in an observer of {@code TransactionPhase.AFTER_SUCCESS}.
 */
@ApplicationScoped
public class LiveNews {
    private final Map<String, Set<String>> waiting = new LinkedHashMap<>();

    /**
     * Takes one change to tell.
     *
     * @param topic whose news it is: letters only
     * @param line ids only, without a line break
     */
    public synchronized void tell(String topic, String line) {
        waiting.computeIfAbsent(topic, first -> new LinkedHashSet<>()).add(line);
    }

    /** Takes everything that waits. */
    synchronized List<LiveNote> take() {
        var taken = new ArrayList<LiveNote>();
        waiting.forEach((topic, lines) -> taken.add(new LiveNote(topic, List.copyOf(lines))));
        waiting.clear();
        return taken;
    }

    /** Puts back what could not be sent. */
    synchronized void putBack(List<LiveNote> unsent) {
        unsent.forEach(note -> note.lines().forEach(line -> tell(note.topic(), line)));
    }
}
