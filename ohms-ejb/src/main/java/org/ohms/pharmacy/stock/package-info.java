/** The shelf: stocked medicines, their lots and places, and the ledger of every movement. */
@NullMarked
package org.ohms.pharmacy.stock;

import org.jspecify.annotations.NullMarked;
