package org.ohms.patients.importing;

import java.util.UUID;
import org.ohms.shared.id.AccountId;

/**
 * Where rows come from.
 *
 * @param source name of the system the list was made by; ids in it are unique within their source
 * @param by who brings the list in
 */
public record ImportOrigin(UUID job, String source, AccountId by) {}
