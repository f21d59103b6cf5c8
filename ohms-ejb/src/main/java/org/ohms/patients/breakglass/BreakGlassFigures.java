package org.ohms.patients.breakglass;

/**
 * How often records were opened in emergencies.
 *
 * @param waiting accesses nobody has judged yet
 * @param opened in the last thirty days
 * @param notJustified of those
 */
public record BreakGlassFigures(long waiting, long opened, long notJustified) {}
