package org.ohms.billing.inbox;

/** How a file came. */
public enum FileOrigin {
    /** Somebody chose it on a page. */
    PAGE,
    /** Another system sent it over the interface. */
    API,
    /** It was fetched from a payer. */
    CONNECTOR
}
