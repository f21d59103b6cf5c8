package org.ohms.records.observation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How one figure went: the newest first.
 *
 * @param rows at least one
 */
public record Course(List<ObservationRow> rows) {
    public Course {
        rows = List.copyOf(rows);
    }

    public ObservationRow latest() {
        return rows.get(0);
    }

    /** The one before the latest, in the same unit: others cannot be compared. */
    public Optional<ObservationRow> previous() {
        return before(latest());
    }

    /** The one before another, in the same unit. */
    public Optional<ObservationRow> before(ObservationRow later) {
        return rows.stream()
                .filter(row -> row.effectiveAt().isBefore(later.effectiveAt()))
                .filter(row -> row.unit().equals(later.unit()))
                .findFirst();
    }

    /** By how much the latest differs from the one before; nothing for the first and for what is not a figure. */
    public Optional<BigDecimal> change() {
        return previous()
                .flatMap(ObservationRow::drawn)
                .flatMap(before -> latest().drawn().map(now -> now.subtract(before)));
    }

    /** Figures in the unit of the latest, the oldest first. */
    public List<BigDecimal> figures() {
        var figures = new java.util.ArrayList<BigDecimal>();
        for (var i = rows.size() - 1; i >= 0; i--) {
            if (rows.get(i).unit().equals(latest().unit())) {
                rows.get(i).drawn().ifPresent(figures::add);
            }
        }
        return figures;
    }
}
