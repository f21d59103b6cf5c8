package org.ohms.billing.connector;

/**
 * Takes in what payers send by themselves or answer later. A feature that understands a kind of interchange brings one. The
 * same interchange may come more than once, and from two nodes at a time: it is taken in once.
 */
public interface ArrivalDesk {
    /**
     * Takes an interchange in, in transactions of its own.
     *
     * @return whether it is kept now, or was already; an interchange that no desk keeps stays where it lies
     */
    boolean take(byte[] interchange);
}
