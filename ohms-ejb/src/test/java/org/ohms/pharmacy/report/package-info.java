@NullMarked
package org.ohms.pharmacy.report;

import org.jspecify.annotations.NullMarked;
