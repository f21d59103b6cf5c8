package org.ohms.identity.sso;

/**
 * What a browser brought back from the provider, empty where nothing.
 *
 * @param issuer who the answer says it is from
 * @param error why the provider let nobody through
 */
public record ProviderAnswer(String code, String state, String issuer, String error) {
    /** Without the code: it must not reach a log. */
    @Override
    public String toString() {
        return "ProviderAnswer";
    }
}
