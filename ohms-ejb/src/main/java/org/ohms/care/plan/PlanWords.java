package org.ohms.care.plan;

import org.jspecify.annotations.Nullable;

/**
 * What a plan is called and for.
 *
 * @param title one line
 * @param aim what is to become of it, in words the patient reads; null when nobody says
 */
public record PlanWords(String title, @Nullable String aim) {}
