package org.ohms.prescribing.safety;

/**
 * Another medicine of the same class, checked like the first.
 *
 * @param cautions how many alerts would need a reason
 * @param notes how many are there to be read
 */
public record Alternative(String name, int cautions, int notes, boolean unchecked) {}
