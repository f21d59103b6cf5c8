package org.ohms.compliance.audit;

import java.util.List;

/**
 * Lines taken out of the house.
 *
 * @param rows newest first, {@link AuditReview#MOST_EXPORTED} at most
 * @param total how many lines match
 */
public record AuditExtract(List<AuditRow> rows, long total) {
    public AuditExtract {
        rows = List.copyOf(rows);
    }

    public boolean isCut() {
        return rows.size() < total;
    }
}
