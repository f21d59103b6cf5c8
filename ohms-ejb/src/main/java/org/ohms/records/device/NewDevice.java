package org.ohms.records.device;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.coding.Code;
import org.ohms.records.coding.PartialDate;
import org.ohms.shared.id.PatientId;

/**
 * A device as it is taken into a chart, from wherever it comes.
 *
 * @param identifier of the maker's model, by which a recall finds it
 */
public record NewDevice(
        PatientId patient,
        @Nullable DeviceKind kind,
        DeviceStatus status,
        @Nullable Code code,
        DeviceWords words,
        @Nullable String identifier,
        @Nullable String lot,
        @Nullable PartialDate placed,
        @Nullable PartialDate removed,
        Clearance sensitivity,
        Instant recordedAt,
        @Nullable Instant releasedAt) {}
