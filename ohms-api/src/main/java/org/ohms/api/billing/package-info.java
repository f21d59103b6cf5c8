/** Who pays for patients at the interface: payers and coverages. */
@NullMarked
package org.ohms.api.billing;

import org.jspecify.annotations.NullMarked;
