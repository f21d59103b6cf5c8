/** Measurements, findings and answers. */
@NullMarked
package org.ohms.records.observation;

import org.jspecify.annotations.NullMarked;
