/** What services cost: published lists, each with the day it holds from. */
@NullMarked
package org.ohms.billing.price;

import org.jspecify.annotations.NullMarked;
