package org.ohms.records.order;

/** What is ordered. */
public enum OrderCategory {
    LABORATORY,
    IMAGING,
    NURSING
}
