package org.ohms.billing.gateway;

/** A gateway did not answer, or not in words one can read. */
class GatewaySilent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GatewaySilent(String message) {
        super(message);
    }
}
