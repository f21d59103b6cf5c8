/** Single sign-on: the hospital takes the word of a provider about who somebody is, as two administrators agreed. */
@NullMarked
package org.ohms.identity.sso;

import org.jspecify.annotations.NullMarked;
