package org.ohms.billing.payer;

import java.util.UUID;

/**
 * Somebody who pays for patients; what nobody wrote down is empty.
 *
 * @param x12Id how X12 messages name it; empty while it gets none
 */
public record PayerRow(
        UUID id,
        String name,
        String x12Id,
        String street,
        String city,
        String state,
        String postalCode,
        String country,
        String phone,
        Connection connection,
        boolean active,
        long version) {
    /** Whether machines can ask it anything. */
    public boolean isConnected() {
        return connection != Connection.NONE;
    }
}
