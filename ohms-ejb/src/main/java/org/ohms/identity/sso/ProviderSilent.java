package org.ohms.identity.sso;

/** The provider did not answer, or must not be asked. */
public final class ProviderSilent extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;

    /** @param code says why, in a word without an address */
    public ProviderSilent(String code) {
        super(code);
        this.code = code;
    }

    /** Why, in a word. */
    public String code() {
        return code;
    }
}
