package org.ohms.patients.proxy;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An adult patient names somebody who may act for them.
 *
 * @param email where the offer goes
 * @param until last day; null for open end
 */
public record NameProxy(
        String name,
        String email,
        Set<ProxyScope> scopes,
        @Nullable LocalDate until) {
    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "NameProxy";
    }
}
