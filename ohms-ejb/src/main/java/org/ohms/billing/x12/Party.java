package org.ohms.billing.x12;

/**
 * Who sends or receives an interchange.
 *
 * @param qualifier what sort of name it is, such as ZZ for one the two agreed on
 * @param id the name, of at most 15 characters
 */
public record Party(String qualifier, String id) {}
