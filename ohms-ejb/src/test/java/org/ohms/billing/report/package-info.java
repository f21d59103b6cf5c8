@NullMarked
package org.ohms.billing.report;

import org.jspecify.annotations.NullMarked;
