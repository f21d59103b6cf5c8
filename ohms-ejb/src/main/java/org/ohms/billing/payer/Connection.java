package org.ohms.billing.payer;

/** How a payer is reached by machines. */
public enum Connection {
    /** By letter and telephone only. */
    NONE,
    /** The payer of the demonstration hospital, which answers by itself. */
    DEMO,
    /** Asked over the net, answered at once. */
    HTTPS,
    /** Files are put down and fetched. */
    SFTP
}
