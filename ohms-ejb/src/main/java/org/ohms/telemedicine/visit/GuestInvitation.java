package org.ohms.telemedicine.visit;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What an invited person is told before they come in: when it is, and nothing about whom.
 *
 * @param name as they were invited
 * @param zone whose clock the place of the visit follows
 */
public record GuestInvitation(
        String name, Instant startsAt, Instant endsAt, ZoneId zone, Instant opensAt, VideoStanding standing) {}
