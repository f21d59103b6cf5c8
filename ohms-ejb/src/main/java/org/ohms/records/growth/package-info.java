/** How children and adolescents grow, against the published standards. */
@NullMarked
package org.ohms.records.growth;

import org.jspecify.annotations.NullMarked;
