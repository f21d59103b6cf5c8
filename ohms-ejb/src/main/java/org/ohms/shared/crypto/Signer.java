package org.ohms.shared.crypto;

/** Signs with the hospital's audit key (Ed25519), and checks such signatures. */
public interface Signer {
    byte[] sign(byte[] content);

    boolean verifies(byte[] signature, byte[] content);

    /** Signs for readers outside of the hospital, who have its public key and no more. */
    DetachedSignature detached(byte[] content);

    /** What tells the key that signs now from any other: SHA-256 of its public half in hexadecimal. */
    String fingerprint();
}
