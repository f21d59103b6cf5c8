/** How the house is doing on this node: its checks, its versions, its queues. */
@NullMarked
package org.ohms.compliance.status;

import org.jspecify.annotations.NullMarked;
