package org.ohms.records.live;

import org.ohms.shared.id.PatientId;

/** A chart has changed; fired on every node some moments after the change was committed there or on another node. */
public record ChartNews(PatientId patient) {}
