package org.ohms.shared.live;

import java.util.List;

/**
 * Something has changed; fired on every node some moments after the change was committed there or on another node. It
 * carries ids only: whoever shows the thing reads it again.
 *
 * @param topic whose news it is, such as {@code schedule}
 * @param lines what changed, one change a line, in the topic's own words
 */
public record LiveNote(String topic, List<String> lines) {
    public LiveNote {
        lines = List.copyOf(lines);
    }
}
