package org.ohms.identity.sso;

/**
 * Whoever the provider says a word of has a role.
 *
 * @param told the word, a value of the claim, such as {@code ward-3-nurses}
 * @param role the code of the role
 */
public record RoleOfWord(String told, String role) {}
