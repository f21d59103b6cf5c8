package org.ohms.records.chart;

import org.ohms.shared.id.PatientId;

/** Something was written into a chart; screens that show it read again. */
public record ChartChanged(PatientId patient) {}
