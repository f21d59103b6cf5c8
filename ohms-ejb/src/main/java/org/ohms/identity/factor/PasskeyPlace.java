package org.ohms.identity.factor;

/**
 * Where a passkey is for: the address of a door as people see it. A key that was made for it answers nowhere else.
 *
 * @param origin such as {@code https://staff.hospital.example}
 * @param hospital the name people see when their device asks them
 */
public record PasskeyPlace(String origin, String hospital) {}
