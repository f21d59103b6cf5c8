package org.ohms.records.live;

/** This node did not hear of changes for a while; whoever shows a chart reads it again. */
public record ChartMayHaveChanged() {}
