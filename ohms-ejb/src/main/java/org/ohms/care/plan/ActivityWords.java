package org.ohms.care.plan;

import org.jspecify.annotations.Nullable;

/**
 * What the patient does.
 *
 * @param what one line, in words the patient reads
 * @param details null for none
 */
public record ActivityWords(String what, @Nullable String details) {}
