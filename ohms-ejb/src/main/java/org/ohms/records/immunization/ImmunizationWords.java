package org.ohms.records.immunization;

import org.jspecify.annotations.Nullable;

/** What is written of an immunization: the vaccine, and a remark, such as why it was declined. */
public record ImmunizationWords(String vaccine, @Nullable String remark) {}
