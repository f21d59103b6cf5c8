package org.ohms.patients.copy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing a room keeps, as values with names; what is not there is left out. */
public record CopyEntry(List<CopyField> fields) {
    public CopyEntry {
        fields = List.copyOf(fields);
    }

    /** Begins an entry. */
    public static Draft of() {
        return new Draft();
    }

    /** An entry in the making. */
    public static final class Draft {
        private final List<CopyField> fields = new ArrayList<>();

        private Draft() {}

        public Draft text(String name, @Nullable String value) {
            return value == null || value.isBlank() ? this : add(name, CopyField.Kind.TEXT, value);
        }

        public Draft code(String name, @Nullable String value) {
            return value == null ? this : add(name, CopyField.Kind.CODE, value);
        }

        public Draft moment(String name, @Nullable Instant value) {
            return value == null ? this : add(name, CopyField.Kind.MOMENT, value);
        }

        public Draft day(String name, @Nullable LocalDate value) {
            return value == null ? this : add(name, CopyField.Kind.DAY, value);
        }

        public Draft number(String name, long value) {
            return add(name, CopyField.Kind.NUMBER, value);
        }

        private Draft add(String name, CopyField.Kind kind, Object value) {
            fields.add(new CopyField(name, kind, value));
            return this;
        }

        public CopyEntry done() {
            return new CopyEntry(fields);
        }
    }
}
