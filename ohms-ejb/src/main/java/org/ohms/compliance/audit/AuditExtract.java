package org.ohms.compliance.audit;

/**
 * Lines taken out of the house.
 *
 * @param part {@link AuditExport#MOST} lines at most
 * @param total how many lines match
 */
public record AuditExtract(TrailPart part, long total) {
    public boolean isCut() {
        return part.rows().size() < total;
    }
}
