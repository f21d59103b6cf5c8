package org.ohms.care.pool;

import java.util.UUID;

/** An answer that is written often, in the hospital's words. */
public record TemplateRow(UUID id, String name, String body, boolean active, long version) {}
