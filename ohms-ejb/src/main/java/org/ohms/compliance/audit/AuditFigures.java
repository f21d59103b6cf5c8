package org.ohms.compliance.audit;

/**
 * How many lines match.
 *
 * @param total lines that match everything asked for
 * @param refused those of them that are refusals, whatever result was asked for
 * @param failed the same for failures
 * @param emergencies emergency accesses that were opened, whatever action was asked for
 * @param rightsChanged changes of what somebody may do, whatever action was asked for
 */
public record AuditFigures(long total, long refused, long failed, long emergencies, long rightsChanged) {}
