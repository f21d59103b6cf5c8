/** Bundles of FHIR R4: what they say comes into patients, practitioners and charts; what has no room yet is kept as it came. */
@NullMarked
package org.ohms.integration.fhir;

import org.jspecify.annotations.NullMarked;
