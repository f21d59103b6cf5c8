package org.ohms.identity.sso;

import java.util.Set;
import java.util.UUID;

/** What a sign-in needs to know of the provider. */
record ProviderFacts(
        UUID id,
        String name,
        String issuer,
        String clientId,
        String clientSecret,
        String roleClaim,
        Set<String> secondStepAcr,
        Set<String> secondStepAmr) {
    /** Without the secret: it must not reach a log. */
    @Override
    public String toString() {
        return "ProviderFacts[" + id + "]";
    }
}
