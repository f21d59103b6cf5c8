package org.ohms.records.observation;

import org.ohms.patients.copy.CopyEntry;
import org.ohms.records.coding.Copied;

/** How a figure or an answer stands in the copy of a record. */
public final class CopiedFigures {
    private CopiedFigures() {}

    /**
     * What was observed, what came of it, and where it lies.
     *
     * @param path before the name of each value, such as {@code lines.0.}; empty for none
     */
    public static void write(CopyEntry.Draft entry, String path, ObservationRow row) {
        var low = row.low();
        var high = row.high();
        Copied.concept(entry, path + "what", row.what())
                .text(path + "figure", row.figure())
                .text(path + "unit", row.unit())
                .text(path + "low", low == null ? null : Quantity.plain(low))
                .text(path + "high", high == null ? null : Quantity.plain(high))
                .code(path + "interpretation", Copied.word(row.interpretation()));
        var parts = row.components();
        for (var i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            var value = part.value();
            entry.text(path + "parts." + i + ".what", part.text())
                    .text(path + "parts." + i + ".figure", value == null ? part.words() : Quantity.plain(value))
                    .text(path + "parts." + i + ".unit", part.unit());
        }
        entry.text(path + "remark", row.remark());
    }
}
