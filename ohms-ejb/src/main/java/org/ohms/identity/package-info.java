/** Who can sign in, how they prove it, what they carry from then on, and who gave them which roles. */
@NullMarked
package org.ohms.identity;

import org.jspecify.annotations.NullMarked;
