package org.ohms.billing.gateway;

import java.util.UUID;
import org.ohms.shared.money.Money;

/** A bill that a try to pay is for, and how much of it. */
record AttemptBill(UUID invoice, Money amount) {}
