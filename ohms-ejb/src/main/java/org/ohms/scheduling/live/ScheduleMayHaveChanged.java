package org.ohms.scheduling.live;

/** This node did not hear of changes for a while; whoever shows a schedule reads it again. */
public record ScheduleMayHaveChanged() {}
