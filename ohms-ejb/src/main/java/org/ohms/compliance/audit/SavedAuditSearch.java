package org.ohms.compliance.audit;

import java.util.UUID;

/**
 * A look into the trail that somebody keeps.
 *
 * @param name what they call it
 * @param look what is looked for, as the page writes it behind its address; nothing but the page reads it
 */
public record SavedAuditSearch(UUID id, String name, String look) {}
