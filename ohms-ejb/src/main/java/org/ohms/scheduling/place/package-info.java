/** Where visits happen: places such as a floor of outpatients, and the rooms in them. */
@NullMarked
package org.ohms.scheduling.place;

import org.jspecify.annotations.NullMarked;
