package org.ohms.identity.client;

/**
 * A client to register.
 *
 * @param code the {@code client_id} it shows: lower case letters, digits and hyphens
 */
public record RegisterClient(String code, ClientTerms terms) {}
