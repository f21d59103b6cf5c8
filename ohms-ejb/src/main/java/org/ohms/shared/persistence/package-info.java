/** The entity manager, the schema's migrations and the conversions the database needs. */
@NullMarked
package org.ohms.shared.persistence;

import org.jspecify.annotations.NullMarked;
