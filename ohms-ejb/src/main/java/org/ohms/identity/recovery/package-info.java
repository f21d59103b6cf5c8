/** The way back in for a hospital whose administrators cannot sign in any more. */
@NullMarked
package org.ohms.identity.recovery;

import org.jspecify.annotations.NullMarked;
