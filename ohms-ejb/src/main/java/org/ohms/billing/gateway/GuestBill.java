package org.ohms.billing.gateway;

import java.util.List;
import java.util.UUID;
import org.ohms.billing.payment.GuestReceipt;
import org.ohms.shared.money.Money;

/**
 * What a bill says to whoever holds the code of its letter: neither whose it is nor what for.
 *
 * @param code names the code and opens nothing
 * @param open what is to be paid; zero when nothing is
 * @param running whether a payment is on its way and nobody knows yet what becomes of it
 * @param continuable whether that payment waits on the page of the bank
 * @param offered whether payments online are taken
 * @param receipts of what was paid with this code, the latest first
 */
public record GuestBill(
        UUID code,
        String number,
        Money open,
        boolean running,
        boolean continuable,
        boolean offered,
        List<Paid> receipts) {

    /**
     * A payment made with this code.
     *
     * @param attempt by which its receipt is printed
     */
    public record Paid(UUID attempt, GuestReceipt receipt) {}

    public boolean isSettled() {
        return open.isZero();
    }

    public boolean isPayable() {
        return offered && !isSettled() && (!running || continuable);
    }
}
