/** FHIR R4 at the edge: bundles in, bundles out. */
@NullMarked
package org.ohms.api.fhir;

import org.jspecify.annotations.NullMarked;
