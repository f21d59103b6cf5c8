package org.ohms.billing.connector;

import java.util.Optional;

/**
 * A way by which interchanges reach payers. It carries bytes and knows nothing of what stands in them; it is called outside
 * of any transaction, because the other side may take its time.
 */
public interface PayerConnector {
    /** The word by which a payer and the settings name it, such as {@code https}. */
    String code();

    /** Whether its settings are there, so that anything can go out by it. */
    boolean isReady();

    /**
     * Hands an interchange over.
     *
     * @param name tells it from others, such as {@code 270-000000017}; letters, digits and hyphens
     * @return what the other side answers at once; empty where its answer comes later, by {@link ArrivalDesk}
     * @throws PayerSilent when nobody took it, or nobody knows whether somebody did
     */
    Optional<byte[]> exchange(String name, byte[] interchange) throws PayerSilent;
}
