package org.ohms.records.coding;

/**
 * A code of a code system. It is readable in the database, tied to a random id; the words for it are not.
 *
 * @param system the address that names the system in FHIR
 */
public record Code(String system, String code) {}
