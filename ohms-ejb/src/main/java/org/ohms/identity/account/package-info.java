/** Accounts of staff and patients, the roles administrators give, and the links that open an account for the first time. */
@NullMarked
package org.ohms.identity.account;

import org.jspecify.annotations.NullMarked;
