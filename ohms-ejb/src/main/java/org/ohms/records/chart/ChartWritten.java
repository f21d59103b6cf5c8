package org.ohms.records.chart;

import org.ohms.shared.id.PatientId;

/** Something was written in a patient's chart. It says whose, and nothing of what it was. */
public record ChartWritten(PatientId patient) {}
