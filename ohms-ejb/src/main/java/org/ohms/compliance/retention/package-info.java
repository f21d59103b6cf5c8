/** How long things are kept, what must not go, and how what is old enough is deleted by two people. */
@NullMarked
package org.ohms.compliance.retention;

import org.jspecify.annotations.NullMarked;
