package org.ohms.identity.client;

import java.util.Set;

/**
 * What is agreed with a client.
 *
 * @param name who it is, for people
 * @param scopes what it may ask for
 * @param allPatients whether it reaches everybody, or only the patients on its list
 * @param research whether it works for research: it reads of patients whose consent to research stands, and of nobody else
 * @param requestsPerSecond how often it may ask
 * @param keySet public keys as a JSON Web Key Set; blank when it proves itself by a secret alone
 */
public record ClientTerms(
        String name, Set<String> scopes, boolean allPatients, boolean research, int requestsPerSecond, String keySet) {
    public static final int USUAL_RATE = 100;

    public ClientTerms {
        scopes = Set.copyOf(scopes);
    }

    /** Of one that does not work for research. */
    public ClientTerms(String name, Set<String> scopes, boolean allPatients, int requestsPerSecond, String keySet) {
        this(name, scopes, allPatients, false, requestsPerSecond, keySet);
    }
}
