package org.ohms.billing.gateway;

import java.util.UUID;
import org.ohms.shared.money.Money;

/** A payment that the gateway knows as paid, by the key it was begun with. */
record PaidThere(UUID key, Money amount) {}
