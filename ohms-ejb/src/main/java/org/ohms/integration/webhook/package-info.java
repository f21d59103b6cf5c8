/** Telling other systems what happened: signed messages with ids only, tried again, kept in a log, sent again on wish. */
@NullMarked
package org.ohms.integration.webhook;

import org.jspecify.annotations.NullMarked;
