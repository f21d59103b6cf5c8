/** How other systems come in: tokens, who a request is from, and how often it may come. */
@NullMarked
package org.ohms.api.client;

import org.jspecify.annotations.NullMarked;
