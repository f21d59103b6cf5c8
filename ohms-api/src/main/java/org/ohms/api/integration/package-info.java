/** Where other systems say what they want to be told of. */
@NullMarked
package org.ohms.api.integration;

import org.jspecify.annotations.NullMarked;
