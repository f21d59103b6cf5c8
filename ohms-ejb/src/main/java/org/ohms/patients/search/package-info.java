/** Finding a patient by one typed line. */
@NullMarked
package org.ohms.patients.search;

import org.jspecify.annotations.NullMarked;
