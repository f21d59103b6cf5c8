/** The catalogue of medicines by ingredient and the rules of what harms together, as one published set. */
@NullMarked
package org.ohms.prescribing.drug;

import org.jspecify.annotations.NullMarked;
