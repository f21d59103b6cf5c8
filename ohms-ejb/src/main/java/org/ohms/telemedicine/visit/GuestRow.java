package org.ohms.telemedicine.visit;

import java.util.UUID;

/**
 * An invited person as the page of the visit shows them.
 *
 * @param joined whether they have come at least once
 */
public record GuestRow(UUID id, String name, GuestRole role, boolean joined) {}
