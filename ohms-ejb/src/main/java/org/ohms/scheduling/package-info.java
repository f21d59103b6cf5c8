/**
 * Who can be visited, where, when and for what, and the visits themselves from the first hold to the last word. It may
 * use shared, compliance, identity, patients and messaging. Sub-features in order, each uses only those before it:
 * place, service, practitioner, availability, appointment, absence, live.
 */
@NullMarked
package org.ohms.scheduling;

import org.jspecify.annotations.NullMarked;
