/** How interchanges reach payers and what they send comes back: one interface, with a way over HTTPS and one over SFTP. */
@NullMarked
package org.ohms.billing.connector;

import org.jspecify.annotations.NullMarked;
