package org.ohms.identity.sso;

import java.util.List;

/**
 * The provider as an administrator proposes it.
 *
 * @param name what the button says, such as {@code Harbour account}
 * @param issuer the provider's address, exactly as its tokens name it
 * @param clientId the hospital's name at the provider
 * @param clientSecret empty to keep the one in use at the same issuer and client
 * @param forPatients whether the patients' door takes it too
 * @param roleClaim the claim whose values give roles; empty for none
 * @param roles which value gives which role
 * @param secondStepAcr values of {@code acr} that stand for a second step, parted by blanks
 * @param secondStepAmr values of {@code amr} that stand for a second step, parted by blanks
 */
public record SsoDraft(
        String name,
        String issuer,
        String clientId,
        String clientSecret,
        boolean forPatients,
        String roleClaim,
        List<RoleOfWord> roles,
        String secondStepAcr,
        String secondStepAmr) {
    public SsoDraft {
        roles = List.copyOf(roles);
    }

    /** Without the secret: it must not reach a log. */
    @Override
    public String toString() {
        return "SsoDraft[" + name + "]";
    }
}
