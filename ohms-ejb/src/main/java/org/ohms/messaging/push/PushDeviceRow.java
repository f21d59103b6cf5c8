package org.ohms.messaging.push;

import java.time.Instant;
import java.util.UUID;

/** One browser that shows its owner that there is something new. */
public record PushDeviceRow(UUID id, Instant since) {}
