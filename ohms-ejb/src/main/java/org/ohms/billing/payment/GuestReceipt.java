package org.ohms.billing.payment;

import java.time.Instant;
import org.ohms.shared.money.Money;

/** What somebody paid without an account: nothing of whose bill it was. */
public record GuestReceipt(String number, Money amount, Instant takenAt) {}
