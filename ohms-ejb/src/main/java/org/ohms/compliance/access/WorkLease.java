package org.ohms.compliance.access;

import org.ohms.shared.error.DomainException;

/**
 * Knows whether the work of the request at hand is still its to do; whatever hands work to one at a time implements it.
 * Asked at the beginning of every transaction.
 */
public interface WorkLease {
    /**
     * Goes on when the work was handed to nobody else, and keeps that so until the running transaction ends.
     *
     * @throws DomainException REFUSED when somebody else has taken the work over
     */
    void insist();
}
