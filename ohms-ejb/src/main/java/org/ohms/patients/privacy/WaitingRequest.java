package org.ohms.patients.privacy;

import org.jspecify.annotations.Nullable;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.shared.id.PatientId;

/**
 * A request as the hospital sees it.
 *
 * @param label who asks; null when the reader may not know
 */
public record WaitingRequest(
        RequestRow row, PatientId patient, @Nullable PatientLabel label) {}
