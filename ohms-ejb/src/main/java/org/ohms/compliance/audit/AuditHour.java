package org.ohms.compliance.audit;

import java.time.Instant;

/** How many lines an hour had, and how many of them were refusals. */
public record AuditHour(Instant hour, long lines, long refused) {}
