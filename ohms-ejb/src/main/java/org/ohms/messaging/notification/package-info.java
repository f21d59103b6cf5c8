/** What people are told in the page: the bell, its count, and the list behind it. */
@NullMarked
package org.ohms.messaging.notification;

import org.jspecify.annotations.NullMarked;
