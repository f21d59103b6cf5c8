/**
 * The mobile phones that text messages to an account go to: people on staff prove by a code that theirs is their own, patients are
 * reached at the number of their record.
 */
@NullMarked
package org.ohms.messaging.phone;

import org.jspecify.annotations.NullMarked;
