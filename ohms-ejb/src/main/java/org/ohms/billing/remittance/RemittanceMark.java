package org.ohms.billing.remittance;

import java.time.Instant;
import java.util.UUID;

/** Where a part of the list of remittances begins: behind this one. */
public record RemittanceMark(Instant receivedAt, UUID remittance) {}
