/** The hospital's keys: who gives it new ones, and how far they have come. */
@NullMarked
package org.ohms.compliance.keys;

import org.jspecify.annotations.NullMarked;
