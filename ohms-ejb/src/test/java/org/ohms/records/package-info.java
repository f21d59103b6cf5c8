@NullMarked
package org.ohms.records;

import org.jspecify.annotations.NullMarked;
