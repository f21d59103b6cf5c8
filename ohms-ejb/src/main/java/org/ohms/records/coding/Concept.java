package org.ohms.records.coding;

import org.jspecify.annotations.Nullable;

/**
 * What something is: in words, and by a code where one is known.
 *
 * @param text as a person reads it
 */
public record Concept(@Nullable Code code, String text) {
    public static Concept of(String text) {
        return new Concept(null, text);
    }

    public static Concept of(CodeSystem system, String code, String text) {
        return new Concept(new Code(system.address(), code), text);
    }
}
