package org.ohms.shared.metrics;

/**
 * Keeps the figures of this node for those who watch over it. Labels take few values and all of them are words of ours,
 * such as the code of a refusal; nothing here is ever about a person.
 */
public interface Metrics {
    /** One more with this label. */
    void count(Figure what, String label, String value);

    /** What it amounts to now. */
    void set(Figure what, double amount);
}
