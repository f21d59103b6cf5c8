package org.ohms.identity.session;

/** Somebody is in, at this door. */
public record SessionBegun(Door door) {}
