package org.ohms.prescribing.prescription;

import org.jspecify.annotations.Nullable;

/**
 * A product of a version, beside what the list says of it now.
 *
 * @param before what stands under its code now; null when nothing does, and once the version is decided
 * @param checked whether the safety check knows everything that is in it
 */
public record DrugListChange(DrugListLine line, @Nullable DrugListLine before, boolean checked) {}
