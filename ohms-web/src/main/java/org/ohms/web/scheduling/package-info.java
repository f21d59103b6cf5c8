/** Pages of scheduling: the day of a place, the week of a provider, lists, booking by phone, one visit; and what keeps them live. */
@NullMarked
package org.ohms.web.scheduling;

import org.jspecify.annotations.NullMarked;
