package org.ohms.records.report;

import java.util.List;
import java.util.Map;
import org.ohms.records.observation.Course;
import org.ohms.records.observation.ObservationRow;

/**
 * A result with its lines.
 *
 * @param courses how each figure went before, by its code
 */
public record ReportDetails(ReportRow row, List<ObservationRow> lines, Map<String, Course> courses) {
    public ReportDetails {
        lines = List.copyOf(lines);
        courses = Map.copyOf(courses);
    }
}
