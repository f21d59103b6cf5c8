/** Pages of the chart: for doctors and nurses, and for the patients themselves. */
@NullMarked
package org.ohms.web.records;

import org.jspecify.annotations.NullMarked;
