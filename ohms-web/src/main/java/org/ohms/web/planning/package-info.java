/** Pages of those who plan: who can be booked, when, what happens when somebody is away, and the doctor's own day. */
@NullMarked
package org.ohms.web.planning;

import org.jspecify.annotations.NullMarked;
