package org.ohms.scheduling.waitlist;

import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.service.ServiceId;

/**
 * Which part of the waiting list somebody wants to see.
 *
 * @param service null for all
 * @param over those who do not wait any more instead of those who do
 */
public record WaitlistFilter(@Nullable ServiceId service, boolean over) {}
