package org.ohms.shared.crypto;

import java.util.List;

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

    /**
     * Twelve bytes of HMAC-SHA256 under the index key: equal terms give equal tokens, and nothing else is learnt. What is
     * kept of a term in one column; to look for it, ask for {@link #tokens}.
     */
    byte[] token(String term);

    /** Everything the term may be kept as: one token, or two while the index moves to a new key. The newest is last. */
    List<byte[]> tokens(String term);

    /** What a table with a row per token keeps of the term: one token, or two while a new key is on its way. */
    List<byte[]> tokensToKeep(String term);

    /**
     * Twelve bytes of HMAC-SHA256 of what nobody keeps and so nobody could compute again: a code on paper, a request that
     * may come twice. They have a key of their own, which stays when the index gets a new one.
     */
    byte[] fingerprint(String secret);
}
