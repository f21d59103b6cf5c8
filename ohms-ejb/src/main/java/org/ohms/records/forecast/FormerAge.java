package org.ohms.records.forecast;

import java.time.LocalDate;

/**
 * The age below which a dose did not count as long as an older recommendation held.
 *
 * @param until the last day it held
 */
record FormerAge(Span absoluteMinimum, LocalDate until) {}
