package org.ohms.compliance.hospital;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hospital as administrators set it.
 *
 * @param zone where its day begins and its wall clocks hang
 * @param currency ISO 4217 code of its prices
 * @param phoneRegion ISO 3166 code of the country whose phone numbers are typed without a country code
 * @param helpPhone number for help, shown on every page; null when none is set
 * @param emergencyPhone number for emergencies, shown where patients might wait for an answer
 * @param accent one of {@link #ACCENTS}: colours whose contrast was checked in light and dark
 * @param holdMinutes how long a slot stays held while somebody decides
 * @param noticeMinutes how long before its start a visit may be booked at the latest
 * @param waitingTargetMinutes how long a patient should wait after arriving, at most
 * @param treatmentConsent whether a visit without consent to treatment begins only with a reason
 */
public record HospitalSettings(
        String name,
        ZoneId zone,
        String currency,
        String phoneRegion,
        @Nullable String helpPhone,
        String emergencyPhone,
        String accent,
        int holdMinutes,
        int noticeMinutes,
        int waitingTargetMinutes,
        boolean treatmentConsent,
        boolean hasLogo,
        int version) {
    /** Names of the accent colours one may choose from. */
    public static final List<String> ACCENTS = List.of("harbour", "meadow", "plum", "slate");
}
