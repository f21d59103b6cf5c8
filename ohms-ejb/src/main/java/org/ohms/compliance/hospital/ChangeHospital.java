package org.ohms.compliance.hospital;

import org.jspecify.annotations.Nullable;

/** What an administrator wants the hospital's settings to be; {@code version} is the one they looked at. */
public record ChangeHospital(
        String name,
        String zone,
        String currency,
        String phoneRegion,
        @Nullable String helpPhone,
        String emergencyPhone,
        String accent,
        int holdMinutes,
        int noticeMinutes,
        int waitingTargetMinutes,
        boolean treatmentConsent,
        int version) {}
