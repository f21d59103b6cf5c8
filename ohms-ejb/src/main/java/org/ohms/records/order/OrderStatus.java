package org.ohms.records.order;

/** How far an order is, in the words of FHIR R4. */
public enum OrderStatus {
    ACTIVE,
    COMPLETED,
    REVOKED,
    ENTERED_IN_ERROR
}
