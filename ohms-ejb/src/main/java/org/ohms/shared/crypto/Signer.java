package org.ohms.shared.crypto;

/** Signs with the hospital's audit key (Ed25519), and checks such signatures. */
public interface Signer {
    byte[] sign(byte[] content);

    boolean verifies(byte[] signature, byte[] content);
}
