/** The session registry: who is signed in, from where, until when. Asked on every request, so an end works at once. */
@NullMarked
package org.ohms.identity.session;

import org.jspecify.annotations.NullMarked;
