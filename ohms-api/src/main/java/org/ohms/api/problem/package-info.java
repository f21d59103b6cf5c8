/** How the interfaces say no: problem details (RFC 9457) with the hospital's refusal codes, and nothing of our insides. */
@NullMarked
package org.ohms.api.problem;

import org.jspecify.annotations.NullMarked;
