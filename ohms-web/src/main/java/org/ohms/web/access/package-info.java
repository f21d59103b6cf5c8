/** Pages about who may see what: carers of a patient, emergency access, roles. */
@NullMarked
package org.ohms.web.access;

import org.jspecify.annotations.NullMarked;
