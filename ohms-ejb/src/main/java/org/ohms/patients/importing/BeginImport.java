package org.ohms.patients.importing;

/**
 * A list to bring in.
 *
 * @param kind name of its sort, such as {@code patient}
 * @param source name of the system it comes from, such as {@code Synthea}; the same name finds the same people again
 * @param fileName for the list of imports
 */
public record BeginImport(String kind, String source, String fileName) {}
