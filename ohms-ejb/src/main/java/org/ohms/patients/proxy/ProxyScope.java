package org.ohms.patients.proxy;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The parts of the portal somebody can be let into for a patient. What each allows stands in the vocabulary of the
 * database ({@code proxy_scope_permission}); a room that comes later brings its permissions there and its constant here.
 */
public enum ProxyScope {
    /** Name, birth date, addresses. */
    DETAILS,
    /** Asking the desk to change them, and how the patient is reached. */
    CHANGES,
    /** Seeing, booking, moving and cancelling visits. */
    VISITS,
    /** The chart, as far as it was released: results, illnesses, allergies, vaccines, notes, documents, and sending some. */
    HEALTH,
    /** Writing to those who care for the patient, and reading what they answer. */
    MESSAGES;

    /** The word the database keeps. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String column(Collection<ProxyScope> scopes) {
        return new TreeSet<>(scopes).stream().map(ProxyScope::code).collect(Collectors.joining(" "));
    }

    static Set<ProxyScope> of(String column) {
        return Arrays.stream(column.split(" "))
                .map(code -> valueOf(code.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
