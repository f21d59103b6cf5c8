/** The rooms in which video visits take place: our own between browsers, or those of a LiveKit server. */
@NullMarked
package org.ohms.telemedicine.room;

import org.jspecify.annotations.NullMarked;
