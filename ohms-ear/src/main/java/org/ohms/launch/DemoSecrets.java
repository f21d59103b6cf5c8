package org.ohms.launch;

import java.util.Map;
import java.util.Optional;

/**
 * What whoever starts the demo hospital chooses themselves instead of generated ones.
 *
 * @param password one password for all demo accounts
 * @param totpSecret one secret for the authenticators of all demo accounts, in Base32
 * @param clientSecret the secret of the demo partner at the interfaces
 */
public record DemoSecrets(Optional<String> password, Optional<String> totpSecret, Optional<String> clientSecret) {
    /** Everything is generated. */
    public static DemoSecrets generated() {
        return new DemoSecrets(Optional.empty(), Optional.empty(), Optional.empty());
    }

    static DemoSecrets from(Map<String, String> environment) {
        return new DemoSecrets(
                given(environment, "OHMS_DEMO_PASSWORD"),
                given(environment, "OHMS_DEMO_TOTP_SECRET"),
                given(environment, "OHMS_DEMO_CLIENT_SECRET"));
    }

    private static Optional<String> given(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /** Nothing of them: they must not reach a log. */
    @Override
    public String toString() {
        return "DemoSecrets";
    }
}
