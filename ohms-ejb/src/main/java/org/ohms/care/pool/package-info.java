/** Who answers messages: pools, answers written often, words that warn, and times nobody answers. */
@NullMarked
package org.ohms.care.pool;

import org.jspecify.annotations.NullMarked;
