/** Pages about other systems: which may connect, whom they reach, and what they are told. */
@NullMarked
package org.ohms.web.integration;

import org.jspecify.annotations.NullMarked;
