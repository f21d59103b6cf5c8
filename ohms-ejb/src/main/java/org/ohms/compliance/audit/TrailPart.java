package org.ohms.compliance.audit;

import java.util.List;
import java.util.Map;
import org.ohms.shared.id.PatientId;

/**
 * Some lines of the trail, newest first.
 *
 * @param endings last digits of the record numbers of the patients in them
 */
public record TrailPart(List<AuditRow> rows, Map<PatientId, String> endings) {
    public TrailPart {
        rows = List.copyOf(rows);
        endings = Map.copyOf(endings);
    }
}
