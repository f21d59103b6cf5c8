package org.ohms.patients.importing;

import java.util.List;

/** A sort of list the asker may bring in, with the columns it may have. */
public record ImportKindRow(String name, List<ImportField> fields) {
    public ImportKindRow {
        fields = List.copyOf(fields);
    }
}
