/** Visits by video: the room, who may come in and when, and what is left of it in the record. */
@NullMarked
package org.ohms.telemedicine;

import org.jspecify.annotations.NullMarked;
