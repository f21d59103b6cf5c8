/** Where medicines come from: suppliers, orders, what arrives against them and what the supplier asks for it. */
@NullMarked
package org.ohms.pharmacy.outside;

import org.jspecify.annotations.NullMarked;
