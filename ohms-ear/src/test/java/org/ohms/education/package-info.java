/** Articles for patients, seen in the browser. */
@NullMarked
package org.ohms.education;

import org.jspecify.annotations.NullMarked;
