/** Pictures of insurance cards: drawn anew, kept encrypted, shown to those who work with the insurance and to the patient. */
@NullMarked
package org.ohms.billing.card;

import org.jspecify.annotations.NullMarked;
