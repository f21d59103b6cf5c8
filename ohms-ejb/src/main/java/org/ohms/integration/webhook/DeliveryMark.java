package org.ohms.integration.webhook;

import java.time.Instant;
import java.util.UUID;

/** Where one part of the deliveries ends, the latest first. */
public record DeliveryMark(Instant happenedAt, UUID delivery) {}
