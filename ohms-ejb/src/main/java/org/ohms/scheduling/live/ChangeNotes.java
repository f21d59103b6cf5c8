package org.ohms.scheduling.live;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PractitionerId;

/** Writes and reads the payload of a notification: day and practitioner, one pair a line, as short as PostgreSQL wants it. */
final class ChangeNotes {
    private static final int LONGEST = 7_000;
    private static final String ANY_DAY = "*";

    private ChangeNotes() {}

    static List<String> write(List<ScheduleChanged> changes) {
        var notes = new ArrayList<String>();
        var note = new StringBuilder();
        for (var change : changes) {
            var line = (change.day() == null ? ANY_DAY : change.day()) + " " + change.practitioner() + "\n";
            if (note.length() + line.length() > LONGEST) {
                notes.add(note.toString());
                note.setLength(0);
            }
            note.append(line);
        }
        if (!note.isEmpty()) {
            notes.add(note.toString());
        }
        return notes;
    }

    static List<ScheduleChanged> read(String note) {
        return note.lines().map(ChangeNotes::change).toList();
    }

    private static ScheduleChanged change(String line) {
        var parts = line.split(" ", 2);
        return new ScheduleChanged(day(parts[0]), PractitionerId.of(parts[1]));
    }

    private static @Nullable LocalDate day(String text) {
        return text.equals(ANY_DAY) ? null : LocalDate.parse(text);
    }
}
