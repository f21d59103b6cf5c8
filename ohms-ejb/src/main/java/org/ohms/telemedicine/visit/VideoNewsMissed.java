package org.ohms.telemedicine.visit;

/** This node did not hear of changes for a while; whoever shows a room reads it again. */
public record VideoNewsMissed() {}
