package org.ohms.patients.breakglass;

import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PatientId;

/**
 * Somebody needs a record they do not care for.
 *
 * @param reason null when none was chosen, which is refused
 * @param words what happened, for the review
 */
public record OpenBreakGlass(PatientId patient, @Nullable BreakGlassReason reason, String words) {}
