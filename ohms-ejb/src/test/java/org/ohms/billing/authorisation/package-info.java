@NullMarked
package org.ohms.billing.authorisation;

import org.jspecify.annotations.NullMarked;
