/** Insurers and others who pay for patients, the plans they sell, and what was agreed with them. */
@NullMarked
package org.ohms.billing.payer;

import org.jspecify.annotations.NullMarked;
