package org.ohms.shared.start;

/** The schema and the keys are right, and this node begins to serve. */
public record HospitalOpened() {}
