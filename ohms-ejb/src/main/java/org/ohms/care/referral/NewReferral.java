package org.ohms.care.referral;

import org.jspecify.annotations.Nullable;
import org.ohms.records.order.OrderPriority;
import org.ohms.shared.id.PatientId;

/**
 * Somebody is to see a patient.
 *
 * @param to somebody of the house, as {@link org.ohms.care.task.TaskOwner#key} says it; null when it goes outside
 * @param recipient somebody outside, with their address; null when it stays in the house
 */
public record NewReferral(
        PatientId patient,
        @Nullable String to,
        @Nullable String recipient,
        @Nullable OrderPriority priority,
        @Nullable String what,
        @Nullable String question,
        @Nullable String history) {}
