package org.ohms.web.pharmacy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.pharmacy.outside.OutsideRow;

/** Where each prescription of a list was sent to last. */
final class NewestOutside {
    private final Map<UUID, OutsideRow> newest = new HashMap<>();

    /** @param rows the newest first */
    NewestOutside(List<OutsideRow> rows) {
        rows.forEach(row -> newest.putIfAbsent(row.request(), row));
    }

    @Nullable
    OutsideRow of(@Nullable UUID prescription) {
        return prescription == null ? null : newest.get(prescription);
    }
}
