package org.ohms.patients.demographics;

/**
 * One value that changed.
 *
 * @param field path of the value, such as {@code addresses.0.city}
 * @param before empty when it was not there
 * @param after empty when it is gone
 */
public record Difference(String field, String before, String after) {}
