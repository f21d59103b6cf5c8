package org.ohms.billing.gateway;

import org.jspecify.annotations.Nullable;

/**
 * What became of a payment, as the gateway says when it is asked.
 *
 * @param intent what the gateway calls the payment itself, where it has another name than its page
 */
record Found(Outcome outcome, @Nullable String intent) {}
