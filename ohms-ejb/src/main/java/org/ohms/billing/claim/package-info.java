/** What insurers are asked to pay: claims made of invoices, checked before they are sent, followed to their end. */
@NullMarked
package org.ohms.billing.claim;

import org.jspecify.annotations.NullMarked;
