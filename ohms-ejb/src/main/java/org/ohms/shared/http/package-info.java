/** What every door does with what comes by HTTP. */
@NullMarked
package org.ohms.shared.http;

import org.jspecify.annotations.NullMarked;
