package org.ohms.billing.x12;

/** The characters that part an interchange, as its header says them. */
public record Separators(char element, char component, char repetition, char segment) {
    /** What this hospital writes with. */
    public static final Separators USUAL = new Separators('*', ':', '^', '~');

    /** Whether this character may not stand in a value. */
    boolean contains(char one) {
        return one == element || one == component || one == repetition || one == segment;
    }
}
