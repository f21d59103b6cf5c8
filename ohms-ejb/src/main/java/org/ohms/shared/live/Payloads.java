package org.ohms.shared.live;

import java.util.ArrayList;
import java.util.List;

/** Writes and reads the payload of a notification: the topic, then a line for each change, as short as PostgreSQL wants it. */
final class Payloads {
    /** PostgreSQL takes 8,000 bytes; ids are plain ASCII. */
    private static final int LONGEST = 7_000;

    private Payloads() {}

    static List<String> write(LiveNote note) {
        var payloads = new ArrayList<String>();
        var payload = new StringBuilder(note.topic());
        for (var line : note.lines()) {
            if (payload.length() + 1 + line.length() > LONGEST) {
                payloads.add(payload.toString());
                payload = new StringBuilder(note.topic());
            }
            payload.append('\n').append(line);
        }
        payloads.add(payload.toString());
        return payloads;
    }

    static LiveNote read(String payload) {
        var lines = payload.lines().toList();
        return new LiveNote(lines.get(0), lines.subList(1, lines.size()));
    }
}
