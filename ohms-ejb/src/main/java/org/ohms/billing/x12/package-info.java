/**
 * X12 interchanges, read and written: envelopes, groups, transaction sets and segments, and the TA1 and 999 that answer
 * what came in. What a transaction set means belongs to the packages that use it.
 */
@NullMarked
package org.ohms.billing.x12;

import org.jspecify.annotations.NullMarked;
