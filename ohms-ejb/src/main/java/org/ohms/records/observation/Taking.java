package org.ohms.records.observation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was measured in one go.
 *
 * @param by who entered it; empty when it came from another system
 */
public record Taking(Instant at, String by, List<ObservationRow> rows) {
    public Taking {
        rows = List.copyOf(rows);
    }

    /** The figure of one kind; empty when it was not measured. */
    public String figure(Measurement what) {
        return row(what).map(ObservationRow::figure).orElse("");
    }

    public Optional<ObservationRow> row(Measurement what) {
        return rows.stream().filter(row -> row.code().equals(what.code())).findFirst();
    }

    /** Whether the patient measured it, and not somebody here. */
    public boolean isByPatient() {
        return rows.stream().anyMatch(ObservationRow::byPatient);
    }

    /** The early warning score; empty when it was not reckoned. */
    public Optional<ObservationRow> score() {
        return rows.stream()
                .filter(row -> row.code().equals(VitalSigns.NEWS2_CODE))
                .findFirst();
    }
}
