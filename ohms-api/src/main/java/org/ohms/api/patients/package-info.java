/** Patients at the interface: their wire shapes, and the use cases behind each path. */
@NullMarked
package org.ohms.api.patients;

import org.jspecify.annotations.NullMarked;
