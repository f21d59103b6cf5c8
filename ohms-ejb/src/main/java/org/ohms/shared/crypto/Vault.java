package org.ohms.shared.crypto;

/**
 * Encrypts what names or describes a person, and makes the tokens of the blind index. Bound to a place (table.column):
 * a ciphertext copied into another column does not open.
 */
public interface Vault {
    /** Encrypts with AES-256-GCM; the place is authenticated with it. */
    byte[] seal(byte[] plain, String place);

    /**
     * @throws IllegalStateException when the bytes were changed, belong to another place, or their key is gone
     */
    byte[] open(byte[] sealed, String place);

    /** Twelve bytes of HMAC-SHA256 under the index key: equal terms give equal tokens, and nothing else is learnt. */
    byte[] token(String term);
}
