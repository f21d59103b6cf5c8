/** Requests read strictly: what is unknown, doubled, of the wrong type or out of shape is refused by its name. */
@NullMarked
package org.ohms.api.json;

import org.jspecify.annotations.NullMarked;
