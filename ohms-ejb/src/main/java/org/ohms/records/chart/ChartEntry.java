package org.ohms.records.chart;

import org.ohms.shared.id.PatientId;

/** Something that stands in one patient's chart. */
public interface ChartEntry {
    PatientId patient();

    /** Counts the changes; whoever changes it says which one they have seen. */
    long version();
}
