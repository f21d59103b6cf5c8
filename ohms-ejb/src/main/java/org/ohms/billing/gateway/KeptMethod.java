package org.ohms.billing.gateway;

/**
 * A way of paying that the gateway keeps for somebody, in the gateway's own names. What is on a card it keeps to itself.
 *
 * @param customer whom it means
 * @param method the way of paying
 * @param label what its owner knows it by, such as a brand and the last four figures
 */
record KeptMethod(String customer, String method, String label) {
    /** Says nothing: whoever has these names could pay with them. */
    @Override
    public String toString() {
        return "KeptMethod";
    }
}
