package org.ohms.messaging.phone;

import org.ohms.shared.id.AccountId;

/** Somebody took their phone away; observed in the same transaction. */
public record PhoneRemoved(AccountId account) {}
