package org.ohms.billing.eligibility;

/**
 * Who asks an insurer: this hospital.
 *
 * @param qualifier what sort of number it has: {@code XX} for a national provider identifier, {@code SV} for one the two
 *     agreed on
 */
record Asker(String name, String qualifier, String id) {}
