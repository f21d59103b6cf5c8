package org.ohms.shared.crypto;

/**
 * A signature beside a file, which anybody can check without this program: Ed25519 (RFC 8032) over the file as it is.
 *
 * @param signature 64 bytes
 * @param publicKey the key to check it with, as PEM
 * @param fingerprint SHA-256 of that key (its DER form) in hexadecimal, to compare with what the hospital shows
 */
@SuppressWarnings("ArrayRecordComponent")
public record DetachedSignature(byte[] signature, String publicKey, String fingerprint) {}
