package org.ohms.compliance.retention;

import java.util.List;
import java.util.Map;
import org.ohms.shared.id.PatientId;

/**
 * Holds, and how their patients are told apart.
 *
 * @param endings last digits of the record numbers
 */
public record HoldList(List<HoldRow> rows, Map<PatientId, String> endings) {
    public HoldList {
        rows = List.copyOf(rows);
        endings = Map.copyOf(endings);
    }
}
