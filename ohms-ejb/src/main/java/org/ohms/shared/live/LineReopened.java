package org.ohms.shared.live;

/** This node did not hear of changes for a while; whoever shows something live reads it again. */
public record LineReopened() {}
