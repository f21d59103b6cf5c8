package org.ohms.billing.payer;

import java.util.UUID;

/** A plan of a payer. */
public record PlanRow(UUID id, UUID payer, String name, FilingCode filing, boolean active, long version) {}
