package org.ohms.billing.gateway;

import org.ohms.scheduling.service.ServiceId;

/**
 * A visit that a patient was booking when dues stood in the way. It goes on where it was once they are paid.
 *
 * @param service what the visit is for
 * @param video whether it is to be by video
 */
public record BookingBegun(ServiceId service, boolean video) {}
