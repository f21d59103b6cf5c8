/** Other systems that use the interfaces: who they are, what they may ask for, whom they reach, and their tokens. */
@NullMarked
package org.ohms.identity.client;

import org.jspecify.annotations.NullMarked;
